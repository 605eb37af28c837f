import * as Y from 'yjs';
import { inlineText } from '../document/document.ts';
import { diffWords } from '../text/word-diff.ts';
import type { Piece } from './since.ts';
import { blockJson } from './text-block.ts';

/**
 * Whether words stand in a paragraph only because it was put there as a whole while the other side took them out of the
 * paragraph that it came from. Words that were written into the new place afterwards were not copied, and do not count.
 */
export function hasWordsTakenOut(own: Y.XmlElement, successor: Y.XmlElement): boolean {
  const [before, after] = [own, successor].map((element) => inlineText(blockJson(element).content ?? []));
  if (before === undefined || after === undefined) return false;
  const parts = diffWords(before, after, 'en');
  const copied = charactersOf(successor);
  const left = charactersOf(own);
  let [here, there] = [0, 0];
  return parts.some(({ kind, text }, index) => {
    const [from, place] = [there, here];
    if (kind !== 'new') here += text.length;
    if (kind !== 'gone') there += text.length;
    if (kind !== 'new' || !/[\p{L}\p{N}]/u.test(text)) return false;
    const isBesideCopied = [parts[index - 1], parts[index + 1]].some((beside) => beside?.kind === 'same');
    // A word may go with the space before it or with the one behind it.
    const around = left.slice(Math.max(0, place - 1), place + 2);
    const wasThere = around.some(({ takenOut }) => takenOut >= text.length);
    return isBesideCopied && wasThere && wasWrittenAsOne(copied.slice(Math.max(0, from - 1), there + 1));
  });
}

/** A character of a paragraph: who wrote it (null for a line break), and how many were taken out right before it. */
type Character = { readonly origin: Piece | null; readonly takenOut: number };

/** Pieces of one writer stand so close together where one was written right after the other; marks lie between. */
const nearby = 4;

function wasWrittenAsOne(characters: readonly Character[]): boolean {
  return characters.every(({ origin }, index) => {
    const before = characters[index - 1]?.origin;
    if (index === 0 || !origin || !before) return index === 0 && origin !== null;
    const step = origin.clock - before.clock;
    return origin.client === before.client && step > 0 && step <= nearby;
  });
}

function charactersOf(element: Y.XmlElement): readonly Character[] {
  const characters: Character[] = [];
  let takenOut = 0;
  const add = (origin: Piece | null) => {
    characters.push({ origin, takenOut });
    takenOut = 0;
  };
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') add(null);
    if (!(child instanceof Y.XmlText)) continue;
    // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other name for it
    for (let item = child._start; item !== null; item = item.right) {
      if (item.deleted) takenOut += item.length;
      else if (item.countable)
        for (let step = 0; step < item.length; step++)
          add({ client: item.id.client, clock: item.id.clock + step });
    }
  }
  return characters;
}
