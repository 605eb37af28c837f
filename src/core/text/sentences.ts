/** A sentence without the white space around it; UTF-16 offsets in its text. */
export type Sentence = { readonly from: number; readonly to: number; readonly text: string };

/** A sentence does not end behind these, whatever the segmenter thinks: titles, initials, numbers, usual shorts. */
const abbreviation =
  /(?:^|[\s([“„«"'‘’])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|No|Nos|vs|e\.g|i\.e|cf|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|z\.\s?B|d\.\s?h|u\.\s?a|bzw|ca|Nr|Abs|Hr|Fr|Frau|Herr|Mio|Mrd|M|MM|Mme|Mlle|art|Sra|Sres|Dra|D|EE\.\s?UU|\p{L}|(?:\p{Lu}\.)+\p{Lu})\.$/u;
/** A short of capitals, such as U.S., that a new sentence may follow all the same. */
const capitals = /(?:\p{Lu}\.){2,}$/u;
const begins =
  /^(?:The|A|An|In|On|At|It|He|She|They|We|I|But|And|This|That|There|When|After|Before|For|Its|His|Her|Their)\b/u;

/**
 * The sentences of a text (UAX #29), mended where a full stop ends none: behind titles, initials and shorts. None runs
 * over a line end.
 */
export function sentences(text: string, language: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    let to = 0;
    const end = () => {
      const words = line.slice(from, to);
      const lead = words.length - words.trimStart().length;
      const trimmed = words.trim();
      if (trimmed !== '') {
        const start = lineStart + from + lead;
        found.push({ from: start, to: start + trimmed.length, text: trimmed });
      }
      from = to;
    };
    const pieces = [...segmenterFor(language).segment(line)].map(({ segment }) => segment);
    pieces.forEach((piece, index) => {
      to += piece.length;
      if (!goesOn(line.slice(from, to).trimEnd(), pieces[index + 1])) end();
    });
    end();
    lineStart += line.length + 1;
  }
  return found;
}

function goesOn(sentence: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  if (!abbreviation.test(sentence)) return false;
  return !(capitals.test(sentence) && begins.test(next));
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language || 'en', { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}
