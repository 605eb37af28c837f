import type { Block, DocumentJson, Inline, Mark } from '../../src/core/document/document.ts';

const words = (
  'the a one this their council harbour ministry farmers river bridge strike budget court report minister union ' +
  'valley school hospital railway island port crew witness inquiry figures committee region winter summer election ' +
  'said found began closed opened warned agreed refused promised delayed measured repaired counted crossed voted ' +
  'after before during against without under near across behind since until about over between because while ' +
  'early late new old local public northern southern quiet heavy narrow steady unusual second third several many'
).split(' ');

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many invented words, as a list. */
export function inventedWords(random: () => number, count: number): readonly string[] {
  return Array.from({ length: count }, () => words[Math.floor(random() * words.length)] ?? 'the');
}

/** The long section that keystrokes are measured in. */
export const longText = { words: 3_000, paragraphs: 40, marks: 200 } as const;

const wordsInParagraph = longText.words / longText.paragraphs;
const marksInParagraph = longText.marks / longText.paragraphs;
const kinds = ['bold', 'italic', 'link', 'bold', 'italic'] as const;

/** 40 paragraphs of 75 words with five marked runs each, and in every second one a citation of one of these sources. */
export function longDocument(sources: readonly string[]): DocumentJson {
  const random = seeded(3_000);
  const paragraphs = Array.from({ length: longText.paragraphs }, (_, index): Block => {
    const cited = index % 2 === 0 ? sources[(index / 2) % sources.length] : undefined;
    const citation: readonly Inline[] =
      cited === undefined ? [] : [{ type: 'citation', attrs: { source: cited } }];
    return { type: 'paragraph', content: [...markedLine(random, index), ...citation] };
  });
  return { type: 'doc', content: paragraphs };
}

function markedLine(random: () => number, paragraph: number): readonly Inline[] {
  const all = inventedWords(random, wordsInParagraph);
  const run = wordsInParagraph / marksInParagraph;
  return Array.from({ length: marksInParagraph }, (_, index): readonly Inline[] => {
    const from = index * run;
    return [
      { type: 'text', text: `${all.slice(from, from + run - 2).join(' ')} ` },
      {
        type: 'text',
        text: all.slice(from + run - 2, from + run).join(' '),
        marks: [markOf(kinds[index % kinds.length] ?? 'bold', paragraph)],
      },
      { type: 'text', text: index === marksInParagraph - 1 ? '.' : ' ' },
    ];
  }).flat();
}

function markOf(type: Exclude<Mark['type'], 'claim'>, paragraph: number): Mark {
  return type === 'link' ? { type, attrs: { href: `https://example.org/${paragraph}` } } : { type };
}
