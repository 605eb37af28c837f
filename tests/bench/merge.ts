import * as Y from 'yjs';
import { plainText, type DocumentJson } from '../../src/core/document/document.ts';
import { mergeStories, type MergeSide } from '../../src/core/merge/merge-stories.ts';
import { createStoryDoc, readStoryDoc, readText, writeText } from '../../src/core/story-doc/story-doc.ts';
import { inventedWords, seeded } from './invented-text.ts';
import { inventedId, inventedStory, typedSection } from './invented-story.ts';
import type { Measure } from './measure.ts';
import { median, rounded } from './statistics.ts';

const edits = 1_000;
const rounds = 9;
const limit = 100;

/** Two laptops' copies of one long story, a thousand edits on each, merged. */
export const merge: Measure = {
  name: 'merge',
  what: `Merging two copies of a 3,000-word story with ${edits} edits on each side`,
  must: `under ${limit} ms (median of ${rounds} rounds, the first two aside)`,
  run: async (say) => {
    const first = createStoryDoc(inventedStory(0), 'one past');
    const [ours, theirs] = [edited(copyOf(first), 1, say), edited(copyOf(first), 2, say)];
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = -2; round < rounds; round++) {
      const began = performance.now();
      const { update, review } = mergeStories(ours, theirs);
      const took = performance.now() - began;
      if (update === null || review.length === 0) throw new Error('there was nothing to merge');
      const doc = copyOf(ours.doc);
      const bareBegan = performance.now();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs.doc));
      if (round < 0) continue;
      own.push(took);
      bare.push(performance.now() - bareBegan);
    }
    const [ms, yjs] = [median(own), median(bare)];
    return {
      measured: `${ms.toFixed(0)} ms (Yjs alone, which finds nothing to look at: ${yjs.toFixed(0)} ms)`,
      met: ms < limit,
      figures: { ms: rounded(ms), yjsMs: rounded(yjs), edits },
    };
  },
};

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** A copy after many small edits in paragraphs all over the text, a word each. */
function edited(doc: Y.Doc, seed: number, say: (line: string) => void): MergeSide {
  say(`laptop ${seed} writes …`);
  const random = seeded(seed);
  for (let nth = 0; nth < edits; nth++) {
    const text = readText(doc, typedSection);
    const at = Math.floor(random() * text.content.length);
    const content = text.content.map((block, index) => {
      if (index !== at || block.type !== 'paragraph') return block;
      const words = plainText({ type: 'doc', content: [block] }).split(' ');
      words.splice(Math.floor(random() * words.length), 1, ...inventedWords(random, 1));
      return { ...block, content: [{ type: 'text' as const, text: words.join(' ') }] };
    });
    const next: DocumentJson = { type: 'doc', content };
    writeText(doc, typedSection, next);
  }
  const story = { id: inventedId(0), updatedAt: '2026-11-23T08:00:00Z', ...readStoryDoc(doc) };
  return { doc, story };
}
