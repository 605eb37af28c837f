import { segmentsOf } from './segmenters.ts';

/** A sentence without the white space around it; UTF-16 offsets in its text. */
export type Sentence = { readonly from: number; readonly to: number; readonly text: string };

/** Titles and shorts that stand before a name or more words: no sentence ends with them. */
const neverLast = wordList(
  'Mr Mrs Ms Mx Dr Drs Prof Gen Sen Rep Gov Lt Col Sgt Cpl Capt Cmdr Maj Adm Rev Hon Pres Supt Det Insp Amb St Ste Mt Ft ' +
    'vs approx cf viz e\\.g i\\.e ' +
    'z\\.\\s?B d\\.\\s?h u\\.\\s?a o\\.\\s?ä i\\.\\s?d\\.\\s?R bzw ca Hr Fr Hrn Mio Mrd Tsd evtl ggf inkl sog vgl zzt ' +
    'M MM Mme Mmes Mlle Mgr env av p\\.\\s?ex ' +
    'Sr Sra Sres Srta Dra Ud Uds EE\\.\\s?UU aprox ' +
    'Sig Dott Avv dhr mevr bijv г ул тыс млн млрд',
);
/** Shorts that stand before a number. */
const beforeNumber = wordList('No Nos Nr Abs Art fig Fig p pp vol Vol núm pág art');
/** Shorts that may end a sentence too: then a word follows that begins one. */
const maybeLast = wordList(
  'Jr Sr Inc Ltd Co Corp Bros plc Ave Blvd Rd Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'a\\.m p\\.m etc usw Jh Str',
);
/** “J. K. Rowling”, “U.S. officials”. */
const initial = /(?:^|[\s(\p{Pi}"'-])(?:\p{L}\.[\s-]?)*\p{Lu}\.$/u;
/** The first half of “z. B.” or “EE. UU.”. */
const halfShort = /(?:^|[\s(])(?:\p{L}|EE)\.$/u;
const capitals = /(?:\p{Lu}\.){2,}$/u;
/** Behind capitals such as U.S. these begin a new sentence more often than not. */
const begins =
  /^[\p{Pi}"'(]*(?:The|A|An|In|On|At|It|He|She|They|We|I|You|But|And|So|This|That|These|Those|There|When|While|After|Before|For|If|As|Its|His|Her|Their|Our|My|Mr|Mrs|Ms|Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Le|La|Les|Il|Elle|El|Los|Las)(?!\p{L})/u;
const closers = /^[\s"'”’“‘»«›‹」』)\]]+$/u;

/**
 * The sentences of a text (UAX #29), mended where a full stop ends none: behind titles (“Mr. Smith”), initials, shorts
 * (“e.g.”, “z. B.”, “U.S. officials”) and numbers (“No. 10”); marks that close a quotation stay with its sentence. None
 * runs over a line end.
 */
export function sentences(text: string, language: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    found.push(...inLine(line, start, language));
    start += line.length + 1;
  }
  return found;
}

function inLine(line: string, offset: number, language: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  let to = 0;
  const pieces = segmentsOf(line, language, 'sentence');
  pieces.forEach((piece, nth) => {
    to += piece.length;
    if (goesOn(line.slice(from, to).trimEnd(), pieces[nth + 1])) return;
    const words = line.slice(from, to);
    const trimmed = words.trim();
    const start = offset + from + (words.length - words.trimStart().length);
    if (trimmed !== '') found.push({ from: start, to: start + trimmed.length, text: trimmed });
    from = to;
  });
  return found;
}

/** So much of a sentence's end tells whether it is one. */
const lookedAt = 40;

function goesOn(sentence: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (closers.test(next)) return true;
  const end = sentence.slice(-lookedAt);
  // A question within a quotation: “Why?” she asked.
  if (/^[\p{Pd}\s]*\p{Ll}/u.test(next)) return true;
  if (neverLast.test(end)) return true;
  if (/^\d/u.test(next) && (/\d\.$/u.test(end) || beforeNumber.test(end))) return true;
  if (halfShort.test(end) && /^\p{L}{1,2}\./u.test(next)) return true;
  if (capitals.test(end) || maybeLast.test(end)) return !begins.test(next);
  return initial.test(end);
}

function wordList(words: string): RegExp {
  return new RegExp(`(?:^|[\\s(\\[\\p{Pi}\\p{Pf}"'])(?:${words.split(' ').join('|')})\\.$`, 'u');
}
