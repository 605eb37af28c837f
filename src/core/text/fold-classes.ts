/** What a UTF-16 code unit is to folding. */
export const classes = {
  plain: 0,
  blank: 1,
  /** A space before it is typography: French sets one, others do not. */
  stop: 2,
  dash: 3,
  /** A mark of quotation that may also be an apostrophe inside a word. */
  single: 4,
  /** One that stands inside a word in Hebrew only: gershayim, and what is typed for them. */
  double: 5,
  ellipsis: 6,
  /** Soft hyphen, zero width, marks of direction. */
  unseen: 7,
  /** Vocalisation, points, tatweel, selectors of shape: nobody counts them, and they belong to the letter before. */
  unseenMark: 8,
  /** A combining mark, or the vowel or end of a Korean syllable: it joins the character before it. */
  mark: 9,
  /** Another shape of other characters: ligatures, letters of PDF files in Arabic and Hebrew, full and half width. */
  shape: 10,
} as const;

/** The first that fits counts; the rest is plain. */
const members: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [classes.blank, /[\s\u0085]/u],
  [classes.stop, /[,.;:!?]/u],
  [classes.dash, /[-‐‑‒–—―−־﹘﹣－]/u],
  [classes.single, /['‘’‚‛`´′ʼ＇｀]/u],
  [classes.double, /["“”„‟«»‹›「」『』｢｣〝〞〟″＂׳״]/u],
  [classes.ellipsis, /…/u],
  [classes.unseen, /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u],
  [
    classes.unseenMark,
    /\u034F|[\u0591-\u05BD]|\u05BF|\u05C1|\u05C2|\u05C4|\u05C5|\u05C7|[\u0610-\u061A]|\u0640|[\u064B-\u0652]|[\u0656-\u065F]|\u0670|[\u06D6-\u06ED]|[\u08D3-\u08FF]|[\u180B-\u180D]|[\uFE00-\uFE0F]|[\uFE70-\uFE7F]/u,
  ],
  [classes.mark, /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u],
  [classes.shape, /[\u0374\u037E\u0387\u2126\u212A\u212B\uF900-\uFDFF\uFE80-\uFEFC\uFF01-\uFF9D]/u],
];

const unknown = 255;
const pageSize = 256;
/** Filled page by page as texts need them, since asking Unicode about each character of a text would be slow. */
const known = new Uint8Array(65_536).fill(unknown);

/** The class of a UTF-16 code unit. */
export function classOf(code: number): number {
  const kind = known[code] ?? classes.plain;
  if (kind !== unknown) return kind;
  const first = code - (code % pageSize);
  for (let at = first; at < first + pageSize; at++) {
    const character = String.fromCharCode(at);
    known[at] = members.find(([, pattern]) => pattern.test(character))?.[0] ?? classes.plain;
  }
  return known[code] ?? classes.plain;
}

/** Whether it belongs to the character before it, seen or not. */
export const isMark = (kind: number) => kind === classes.mark || kind === classes.unseenMark;
export const isUnseen = (kind: number) => kind === classes.unseen || kind === classes.unseenMark;

/** A text without the characters that nobody sees. */
export function seen(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++)
    if (!isUnseen(classOf(text.charCodeAt(at)))) out += text.charAt(at);
  return out;
}
