import { Node, mergeAttributes } from '@tiptap/core';

/** A numbered reference to a source. The number is not stored: it follows from the order in the story. */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      source: {
        isRequired: true,
        validate: 'string',
        parseHTML: (element) => element.getAttribute('data-source'),
        renderHTML: (attributes) => ({ 'data-source': String(attributes['source']) }),
      },
    };
  },
  parseHTML: () => [{ tag: 'sup[data-source]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes({ class: 'citation' }, HTMLAttributes)],
});
