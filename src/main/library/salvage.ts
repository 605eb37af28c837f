import * as Y from 'yjs';
import type { Block, DocumentJson } from '../../core/document/document.ts';
import { createStoryDoc, readStoryDoc } from '../../core/story-doc/story-doc.ts';
import { textSection } from '../../core/story/section.ts';

/**
 * The words that a journal holds, for the case that the state it builds on is lost: the updates cannot be applied
 * any more, but what was typed stands in them. Pieces that were typed one after the other are joined.
 */
export function wordsInUpdates(updates: readonly Uint8Array[]): readonly string[] {
  const lines: string[] = [];
  let next: { readonly client: number; readonly clock: number } | null = null;
  for (const update of updates) {
    for (const struct of structsOf(update)) {
      const { client, clock } = struct.id;
      const words = wordsIn(struct);
      if (words === '') continue;
      if (next !== null && next.client === client && next.clock === clock)
        lines.push((lines.pop() ?? '') + words);
      else lines.push(words);
      next = { client, clock: clock + struct.length };
    }
  }
  return lines.filter((line) => line.trim() !== '');
}

function recoveredText(lines: readonly string[]): DocumentJson {
  return {
    type: 'doc',
    content: lines.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** Saves the words of a journal whose base is gone, where the rebuilt story does not have them already. */
export function salvage(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
): { readonly doc: Y.Doc; readonly note: string | null } {
  const content = readStoryDoc(doc);
  const known = JSON.stringify(content);
  const lines = wordsInUpdates(updates).filter((line) => !known.includes(JSON.stringify(line).slice(1, -1)));
  if (lines.length === 0) return { doc, note: null };
  const taken = new Set<string>(content.sections.map(({ id }) => id));
  let id = 'recovered-words';
  for (let number = 2; taken.has(id); number++) id = `recovered-words-${number}`;
  const section = textSection.parse({
    id,
    kind: 'text',
    heading: 'Recovered words',
    content: recoveredText(lines),
  });
  return {
    doc: createStoryDoc(
      { ...content, sections: [...content.sections, section] },
      globalThis.crypto.randomUUID(),
    ),
    note: 'Words typed since the last full save were put into the section “Recovered words”.',
  };
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

function structsOf(update: Uint8Array): readonly Struct[] {
  try {
    return Y.decodeUpdate(update).structs;
  } catch {
    return [];
  }
}

function wordsIn(struct: Struct): string {
  if (!(struct instanceof Y.Item)) return '';
  const { content } = struct;
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentAny)
    return content.arr.filter((value) => typeof value === 'string').join('\n');
  return '';
}
