import { textblockTypeInputRule, type Extensions } from '@tiptap/core';
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
import { isLinkTarget, linkTarget } from '../story/text-fields.ts';
import { Citation } from './citation.ts';
import { ClaimMark } from './claim-mark.ts';

/** The level of every sub-heading: the page's title is 1, a section's heading 2. */
export const subheadingLevel = 3;

/** Each block runs in the direction of its own first letters: drawn so, never stored. */
const eachItsDirection = { HTMLAttributes: { dir: 'auto' } } as const;

/** One kind of sub-heading: whatever level a pasted heading had, it stands below the section's own. */
const Subheading = Heading.extend({
  addAttributes: () => ({
    level: { default: subheadingLevel, rendered: false, validate: (level: unknown) => theOneLevel(level) },
  }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: subheadingLevel } })),
  addInputRules() {
    const attributes = { level: subheadingLevel };
    return [textblockTypeInputRule({ find: /^#{1,6}\s$/, type: this.type, getAttributes: attributes })];
  },
  addKeyboardShortcuts() {
    return { 'Mod-Alt-3': () => this.editor.commands.toggleHeading({ level: subheadingLevel }) };
  },
}).configure({ levels: [subheadingLevel], ...eachItsDirection });

function theOneLevel(level: unknown): void {
  if (level !== subheadingLevel) throw new RangeError(`a sub-heading has the level ${subheadingLevel}`);
}

/** A link carries its address and nothing else; an address that could run is not parsed. */
const SafeLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: 'string',
      parseHTML: (element: { getAttribute(name: string): string | null }) =>
        linkTarget(element.getAttribute('href') ?? ''),
    },
  }),
}).configure({
  isAllowedUri: (address) => isLinkTarget(address),
  defaultProtocol: 'https',
  openOnClick: false,
});

const NumberedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      validate: (start: unknown) => wholeNumber(start),
      parseHTML: (element: { getAttribute(name: string): string | null }) =>
        Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
    },
  }),
}).configure(eachItsDirection);

function wholeNumber(start: unknown): void {
  if (!Number.isSafeInteger(start)) throw new RangeError('a list starts with a whole number');
}

/**
 * Any block may open an item. With TipTap's own `paragraph block*`, two people's edits could merge into an item
 * that the editor finds invalid and takes out, words and all.
 */
const Item = ListItem.extend({ content: 'block+' });

/** What a section's text is made of: the schema of every section, without plugins or views. */
export const documentNodes: Extensions = [
  Document,
  Paragraph.configure(eachItsDirection),
  Text,
  Subheading,
  Blockquote.configure(eachItsDirection),
  BulletList.configure(eachItsDirection),
  NumberedList,
  Item,
  HardBreak,
  Citation,
  Bold,
  Italic,
  SafeLink,
  ClaimMark,
];
