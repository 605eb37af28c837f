import {
  BookmarkEnd,
  BookmarkStart,
  ConcreteHyperlink,
  FootnoteReferenceRun,
  type ParagraphChild,
  type Paragraph,
} from 'docx';
import { uriOf } from '../../../core/render/uri.ts';
import { bulletList, numberedList, type ListDefinition } from './list-levels.ts';

/** Writes links to addresses into one part of a Word file, and keeps where they lead: the part's relationships. */
export type LinkLedger = {
  /** A link; the bare words where no program could follow the address. */
  readonly link: (address: string, children: readonly ParagraphChild[]) => readonly ParagraphChild[];
  readonly links: () => readonly { readonly id: string; readonly target: string }[];
};

/** What the parts of a Word file refer to in one another, gathered while the page is written from top to bottom. */
export type Ledger = LinkLedger & {
  /** The links of the footnotes, which are a part of their own. */
  readonly notes: LinkLedger;
  /** The sign of a new footnote. */
  readonly footnote: (note: Paragraph) => ParagraphChild;
  readonly footnotes: () => Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
  /** The name of a new numbered list that counts from `start` on this level, from 0. */
  readonly numbered: (start: number, level: number) => string;
  /** The name of the list of bullets, which has this level now. */
  readonly bullets: (level: number) => string;
  readonly lists: () => readonly ListDefinition[];
  /** A place that links lead to; without a name, there is none. */
  readonly bookmark: (
    name: string | undefined,
    children: readonly ParagraphChild[],
  ) => readonly ParagraphChild[];
};

/**
 * The names of links as `docx` makes them are random, and its numbers of bookmarks and lists go on from one file to the
 * next: both are given here, so that a story gives the same bytes each time.
 */
export function newLedger(): Ledger {
  const footnotes: Paragraph[] = [];
  const lists: ListDefinition[] = [];
  const bullets = 'bullet list';
  let bulletLevels = 0;
  let bookmarks = 0;
  return {
    ...linkLedger('Link'),
    notes: linkLedger('Note'),
    footnote: (note) => new FootnoteReferenceRun(footnotes.push(note)),
    footnotes: () =>
      Object.fromEntries(footnotes.map((note, index) => [String(index + 1), { children: [note] }])),
    numbered: (start, level) => {
      const reference = `numbered list ${lists.length + 1}`;
      lists.push(numberedList(reference, start, level));
      return reference;
    },
    bullets: (level) => {
      bulletLevels = Math.max(bulletLevels, level + 1);
      return bullets;
    },
    lists: () => (bulletLevels === 0 ? lists : [bulletList(bullets, bulletLevels), ...lists]),
    bookmark: (name, children) => {
      if (name === undefined) return children;
      bookmarks += 1;
      // docx writes and documents both as children of a paragraph; only its type does not name them.
      const edges = [new BookmarkStart(name, bookmarks), new BookmarkEnd(bookmarks)] as unknown;
      const [start, end] = edges as readonly [ParagraphChild, ParagraphChild];
      return [start, ...children, end];
    },
  };
}

/** The links of one part. Ids of parts differ, as some programs look links up without regard to their part. */
export function linkLedger(prefix: string): LinkLedger {
  const ids = new Map<string, string>();
  return {
    link: (address, children) => {
      const target = uriOf(address);
      if (target === null) return children;
      const id = ids.get(target) ?? `${prefix}${ids.size + 1}`;
      ids.set(target, id);
      return [new ConcreteHyperlink(children, id)];
    },
    links: () => [...ids].map(([target, id]) => ({ id, target })),
  };
}
