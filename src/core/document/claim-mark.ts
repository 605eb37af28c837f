import { Mark } from '@tiptap/core';

/**
 * Marks words as a claim. Claims may overlap; words typed behind one do not belong to it. The claim itself is a record
 * of the story.
 */
export const ClaimMark = Mark.create({
  name: 'claim',
  excludes: '',
  inclusive: false,
  addAttributes() {
    return {
      id: {
        isRequired: true,
        validate: 'string',
        parseHTML: (element) => element.getAttribute('data-claim'),
        renderHTML: ({ id }) => ({ 'data-claim': String(id), class: claimClass(String(id)) }),
      },
    };
  },
  parseHTML: () => [{ tag: 'span[data-claim]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
});

/** The class that all words of a claim carry on the sheet; a style sheet made from the claims' states knows it. */
export function claimClass(id: string): string {
  return `claim claim-${id}`;
}
