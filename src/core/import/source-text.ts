import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { emptySource, type Source } from '../story/source.ts';
import { safeAddress } from '../story/text-fields.ts';
import { outletNamed, outletOfAddress } from '../text/known-outlets.ts';
import { dateInAddress, findWrittenDate } from '../text/written-dates.ts';
import { carriedText } from '../render/carried.ts';
import { bylineNames } from './byline.ts';
import { guessLanguage } from './guess-language.ts';

/** What is known of a source while its text is read line by line. */
type Draft = {
  readonly outlet: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publishedAt: string | null;
  readonly accessedAt: string | null;
  readonly rest: readonly string[];
};

/**
 * Starts a source from what a person pastes: an address, or a block of lines with title, byline, outlet, date and
 * address in any order, or one line in the form “Outlet: “Title”, By A and B, 9 March 2026. https://…”. What cannot
 * be told apart becomes the title (the first line) and the note (all others), so nothing pasted is lost.
 */
export function sourceFromText(text: string, style: HouseStyle, newId: NewId): Source {
  const clean = carriedText(text);
  const { url, remaining } = takeAddress(clean);
  const lines = remaining
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const start: Draft = {
    outlet: outletOfAddress(url, style.outlets)?.name ?? '',
    title: '',
    authors: [],
    publishedAt: null,
    accessedAt: null,
    rest: [],
  };
  const draft = lines.flatMap(splitCitation).reduce((known, line) => readLine(known, line, style), start);
  const [title = '', ...rest] = draft.title === '' ? draft.rest : [draft.title, ...draft.rest];
  const parted = partTitle(title, draft.outlet, style);
  return {
    ...emptySource(newId()),
    outlet: parted.outlet,
    title: parted.title,
    url,
    authors: [...draft.authors],
    publishedAt: draft.publishedAt ?? dateInAddress(url),
    accessedAt: draft.accessedAt,
    language: title === '' ? '' : (guessLanguage([title, ...rest].join('\n')) ?? ''),
    note: rest.join('\n'),
  };
}

/** The first address of a text, and the text without it. */
function takeAddress(text: string): { readonly url: string; readonly remaining: string } {
  for (const match of text.matchAll(/(?:https?:\/\/|\bwww\.)[^\s<>"“”«»]+/gi)) {
    // A full stop or bracket behind an address belongs to the sentence around it.
    const address = match[0].replace(/[.,;:!?'’]+$/, '');
    const closed = address.includes('(') ? address : address.replace(/[)\]]+$/, '');
    const url = safeAddress(closed);
    if (url === null) continue;
    const remaining = text.slice(0, match.index) + text.slice(match.index + closed.length);
    return { url, remaining };
  }
  return { url: '', remaining: text };
}

/** Takes a citation written in one line apart: what stands before the quoted title, the title, what stands behind. */
function splitCitation(line: string): readonly string[] {
  const match = /^(.{0,80}?)[:,]?\s*[“„«"]([^“”„«»"]{4,300})[”“»"][.,;]?\s*(.*)$/u.exec(line);
  if (match === null) return [line];
  const [, before = '', title = '', behind = ''] = match;
  // Words quoted inside a longer headline are no title of their own.
  if (before !== '' && !/[:,]\s*[“„«"]/u.test(line.slice(0, before.length + 3))) return [line];
  const parts = [
    before.trim() === '' ? '' : `${outletSign}${before.trim()}`,
    `${titleSign}${title.trim()}`,
    // The comma in “March 9, 2026” parts nothing.
    ...behind.split(/(?<!\p{L}\.?\s\d{1,2}(?=,\s+\d{4}))[,;]\s+(?=\D{0,12}\d|\p{Lu})/u),
  ];
  return parts.map((part) => part.replace(/^[\s,;.]+|[\s,;.]+$/gu, '')).filter((part) => part !== '');
}

/** Mark a line that is known to be the title, or the outlet. No text holds these characters. */
const titleSign = '\u0002';
const outletSign = '\u0003';

function readLine(known: Draft, line: string, style: HouseStyle): Draft {
  if (line.startsWith(titleSign)) return { ...known, title: line.slice(1) };
  if (line.startsWith(outletSign)) return readOutlet(known, line.slice(1), style);
  const authors = bylineNames(line);
  if (authors.length > 0 && known.authors.length === 0) {
    const outlet = authors
      .map((name) => outletNamed(name, style.outlets))
      .find((found) => found !== undefined);
    return {
      ...known,
      outlet: known.outlet || (outlet?.name ?? ''),
      authors: authors.filter((name) => outletNamed(name, style.outlets) === undefined),
    };
  }
  const outlet = outletNamed(line, style.outlets);
  if (outlet !== undefined) return { ...known, outlet: known.outlet || outlet.name };
  return readDateLine(known, line, style) ?? { ...known, rest: [...known.rest, line] };
}

/** What stands before the quoted title: authors where it reads “By A”, else the outlet. */
function readOutlet(known: Draft, words: string, style: HouseStyle): Draft {
  const authors = bylineNames(words);
  if (authors.length > 0) return { ...known, authors };
  return { ...known, outlet: known.outlet || (outletNamed(words, style.outlets)?.name ?? words) };
}

const accessWords = /\b(?:accessed|retrieved|abgerufen|consulté|consultado|geraadpleegd|consultato)\b/iu;
const dateWords =
  /\b(?:first|last|published|posted|updated|modified|accessed|retrieved|on|at|am|um|uhr|den|the|veröffentlicht|aktualisiert|erschienen|stand|abgerufen|publié|mis|jour|à|le|consulté|publicado|actualizado|el|consultado|pubblicato|il|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|min|read|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b/giu;

/** A line that says little but a date. Null for a line with words of its own. */
function readDateLine(known: Draft, line: string, style: HouseStyle): Draft | null {
  const found = findWrittenDate(line, style.language === 'en-US');
  if (found === null) return null;
  const around = `${line.slice(0, found.from)} ${line.slice(found.to)}`;
  const words = around.replaceAll(dateWords, ' ').match(/\p{L}{2,}/gu) ?? [];
  const outlet = outletNamed(words.join(' '), style.outlets);
  if (words.length > 3 && outlet === undefined) return null;
  const named = { ...known, outlet: known.outlet || (outlet?.name ?? '') };
  if (accessWords.test(line)) return { ...named, accessedAt: known.accessedAt ?? found.date };
  // Where a page says when it was published and when it was updated, the first is the date of the source.
  return { ...named, publishedAt: known.publishedAt ?? found.date };
}

/** Parts “Title | Outlet” where the end names an outlet of the house. */
function partTitle(title: string, outlet: string, style: HouseStyle): { title: string; outlet: string } {
  const match = /^(.+\S)\s+[|–—·-]\s+([^|–—·]{2,60})$/u.exec(title);
  const named = match === null ? undefined : outletNamed(match[2] ?? '', style.outlets);
  if (match !== null && named !== undefined)
    return { title: match[1] ?? title, outlet: outlet || named.name };
  if (outlet !== '' && outletNamed(title, style.outlets)?.name === outlet) return { title: '', outlet };
  return { title, outlet };
}
