import { inventedWords } from './invented-text.ts';

const syllables =
  'ba be bren cor da del do el en fa fen gar ha hol in ka ke kir la lin lo mar me mi na ner no or pa pel ra ri ros sa sel so ta ten ti tor un va ver wen wil'.split(
    ' ',
  );

/** Some thousand words that no language has. */
function inventedVocabulary(random: () => number): readonly string[] {
  return Array.from({ length: 3_000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
}

/** An article: half of its words are few and common, half many and rare; sentences, quotations and paragraphs. */
export function inventedArticle(random: () => number, words: number): string {
  const rare = inventedVocabulary(random);
  const common = inventedWords(random, words);
  let text = '';
  let isStart = true;
  for (let at = 0; at < words; at++) {
    const word = random() < 0.5 ? (common[at] ?? '') : (rare[Math.floor(rare.length * random() ** 3)] ?? '');
    text += isStart ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    isStart = random() < 0.06;
    const isComma = !isStart && random() < 0.06;
    text += isStart ? (random() < 0.2 ? '.\n' : '. ') : isComma ? ', ' : random() < 0.01 ? ' – ' : ' ';
  }
  return text;
}

/** What a look-up should find, and where: the number of the article and the offsets of the passage in it. */
export type InventedQuotation = {
  readonly text: string;
  readonly kind: 'exact' | 'typography' | 'near' | 'not-found';
  readonly article: number;
  readonly start: number;
  readonly end: number;
};

const mix = [
  ['exact', 40],
  ['typography', 20],
  ['near', 20],
  ['not-found', 20],
] as const;

/** A hundred quotations of 8 to 40 words from articles, or from none. */
export function inventedQuotations(
  random: () => number,
  articles: readonly string[],
): readonly InventedQuotation[] {
  const words = articles.map((text) => [...text.matchAll(/\S+/g)]);
  return mix.flatMap(([kind, count]) =>
    Array.from({ length: count }, (): InventedQuotation => {
      const article = Math.floor(random() * articles.length);
      const own = words[article] ?? [];
      const length = 8 + Math.floor(random() * 33);
      const first = Math.floor(random() * (own.length - length));
      const start = own[first]?.index ?? 0;
      const last = own[first + length - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const passage = articles[article]?.slice(start, end) ?? '';
      return { text: written(passage, kind, random), kind, article, start, end };
    }),
  );
}

function written(passage: string, kind: InventedQuotation['kind'], random: () => number): string {
  if (kind === 'exact') return passage;
  if (kind === 'typography') return setOtherwise(passage, random);
  if (kind === 'near') return edited(passage, 1 + Math.floor(random() * 3), random);
  return inventedWords(random, passage.split(/\s+/).length).join(' ');
}

/** The same words as another house would set them. */
function setOtherwise(passage: string, random: () => number): string {
  const words = passage.split(/\s+/);
  const cut = 2 + Math.floor(random() * (words.length - 4));
  const ways = [
    () => `${passage.replace(/[.,]$/, '').replaceAll(' – ', '—').replaceAll('\n', ' ')},`,
    () =>
      `${passage.charAt(0).toLowerCase()}${passage.slice(1).replace(' ', '\u00A0')}`.replace(
        /\S$/,
        '$&\u00AD;',
      ),
    () => [...words.slice(0, cut - 1), '[…]', ...words.slice(cut)].join(' '),
    () => [...words.slice(0, cut), '[as ever]', ...words.slice(cut)].join(' '),
  ];
  return (ways[Math.floor(random() * ways.length)] ?? (() => passage))();
}

/** Words left out, put in and exchanged. */
function edited(passage: string, edits: number, random: () => number): string {
  let words = passage.split(/\s+/);
  for (let edit = 0; edit < edits; edit++) {
    const at = 1 + Math.floor(random() * (words.length - 2));
    const other = inventedWords(random, 1);
    const kind = random();
    words = words.toSpliced(at, kind < 0.67 ? 1 : 0, ...(kind < 0.34 ? [] : other));
  }
  return words.join(' ');
}
