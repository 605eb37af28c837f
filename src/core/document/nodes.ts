import { Node, mergeAttributes, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { isSafeAddress, safeAddress } from '../story/text-fields.ts';

/** The level of every sub-heading: the page's title is 1, a section's heading 2. */
export const subheadingLevel = 3;

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

/** One kind of sub-heading: whatever level a pasted heading had, it stands below the section's own. */
const Subheading = Heading.extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: subheadingLevel } })),
}).configure({ levels: [subheadingLevel] });

/** A link carries its address and nothing else; an address that could run is not parsed. */
const SafeLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: 'string',
      parseHTML: (element: { getAttribute(name: string): string | null }) =>
        safeAddress(element.getAttribute('href') ?? ''),
    },
  }),
}).configure({ isAllowedUri: (address) => isSafeAddress(address), defaultProtocol: 'https' });

const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      validate: 'number',
      parseHTML: (element: { getAttribute(name: string): string | null }) =>
        Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
    },
  }),
});

/** What a section's text is made of: the schema of every section, without plugins or views. */
export const documentNodes: Extensions = [
  Document,
  Paragraph,
  Text,
  Subheading,
  Blockquote,
  BulletList,
  NumberedList,
  ListItem,
  HardBreak,
  Citation,
  Bold,
  Italic,
  SafeLink,
];
