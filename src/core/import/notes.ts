import type { Inline } from '../document/document.ts';
import { inlineText, textBlocks } from '../document/document.ts';
import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import type { Source } from '../story/source.ts';
import { asBlock, type NoteTarget } from './hast-blocks.ts';
import type { PageBlock } from './page.ts';
import { sourceFromText } from './source-text.ts';

/**
 * What a file's footnotes become: one that gives an address is a source, and what refers to it is a citation; any
 * other is a remark, whose words go into the text in brackets.
 */
export function readNotes(
  notes: ReadonlyMap<string, readonly PageBlock[]>,
  style: HouseStyle,
  newId: NewId,
): { readonly targets: ReadonlyMap<string, NoteTarget>; readonly sources: readonly Source[] } {
  const targets = new Map<string, NoteTarget>();
  const sources: Source[] = [];
  for (const [label, blocks] of notes) {
    const words = wordsOf(blocks);
    const address = firstAddress(words);
    if (address === null) targets.set(label, { kind: 'words', words: trimmed(words) });
    else {
      const text = inlineText(words);
      const read = sourceFromText(text.includes(address) ? text : `${text}\n${address}`, style, newId);
      const known = sources.find((source) => source.url !== '' && source.url === read.url);
      if (known === undefined) sources.push(read);
      targets.set(label, { kind: 'source', id: (known ?? read).id });
    }
  }
  return { targets, sources };
}

/** All words of a note in one line. */
function wordsOf(blocks: readonly PageBlock[]): readonly Inline[] {
  const lines = textBlocks(blocks.map(asBlock));
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text', text: ' ' } as const, ...line],
  );
}

/** The first web address that a note links to or spells out. */
function firstAddress(words: readonly Inline[]): string | null {
  for (const piece of words) {
    const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
    if (link?.type === 'link' && /^https?:/i.test(link.attrs.href)) return link.attrs.href;
  }
  return /https?:\/\/[^\s<>"]+/i.exec(inlineText(words))?.[0] ?? null;
}

/** A note's words without the number, bracket or space that some programs put in front of them. */
function trimmed(words: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = words;
  if (first === undefined || first.type !== 'text') return words;
  const text = first.text.replace(/^\s*(?:\[?\d{1,3}\]?[.:)]?|[*†‡^↑])?\s+/u, '');
  const kept: readonly Inline[] = text === '' ? rest : [{ ...first, text }, ...rest];
  const last = kept.at(-1);
  if (last?.type !== 'text') return kept;
  const end = last.text.replace(/(?:[\s↑↩^]\uFE0E?)+$/u, '');
  return end === '' ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, text: end }];
}
