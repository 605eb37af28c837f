/** A name in a text: a run of capitalised words. Offsets are UTF-16 code units. */
export type NameInText = { readonly from: number; readonly to: number; readonly text: string };

const particles = 'de|da|di|du|del|della|la|le|van|von|der|den|bin|ibn|al|el|of|y|e|ben|bat|ter|zu|zum';
const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'.-]\p{L}[\p{L}\p{M}\p{N}]*)*`;
const run = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${capital}(?:\s+(?:(?:${particles})\s+){0,2}${capital})*`,
  'gu',
);
/** Words with a capital that are no name by themselves: they begin sentences, or name days and months. */
const ordinary =
  /^(?:The|A|An|In|On|At|It|Its|He|She|They|We|I|But|And|Or|This|That|These|Those|There|When|While|After|Before|For|From|With|By|As|If|His|Her|Their|Our|My|Not|No|So|To|Of|What|Who|Why|How|Some|Many|Most|All|Both|Each|Last|Next|More|Then|Now|Also|Yet|Der|Die|Das|Ein|Eine|Und|Le|Les|Un|Une|El|Los|Las|Una|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|President|Minister|Prime)\.?$/u;

/**
 * The names of a text, where its script has capitals. A single word that begins a sentence is taken for a name only
 * where it stands with a capital inside a sentence, too. German writes every noun with a capital: there only runs of
 * two words count.
 */
export function namesIn(text: string, language: string): readonly NameInText[] {
  const isGerman = language.startsWith('de');
  const found = [...text.matchAll(run)].flatMap(
    ({ 0: words, index }): (NameInText & { inside: boolean })[] => {
      const inside = !/(?:^|[.!?…:\n]["'”’»)]*\s*["'“„«‘(]*)$/u.test(
        text.slice(Math.max(0, index - 6), index),
      );
      const parts = words.split(/\s+/);
      const skipped = parts.findIndex((part) => !ordinary.test(part));
      if (skipped === -1) return [];
      const kept = words.slice(words.indexOf(parts[skipped] ?? ''));
      const from = index + words.length - kept.length;
      const name = kept.replace(/['’]s$/u, '');
      return name.length < 2
        ? []
        : [{ from, to: from + name.length, text: name, inside: inside || skipped > 0 }];
    },
  );
  const sure = new Set(found.filter(({ inside }) => inside).map(({ text: name }) => name));
  return found
    .filter(({ text: name, inside }) => {
      if (/\s/.test(name)) return true;
      return !isGerman && (inside || sure.has(name));
    })
    .map(({ from, to, text: name }) => ({ from, to, text: name }));
}

/** A name as names are compared: no case, no accents, no possessive. */
export function comparedName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replaceAll(/['’.-]/gu, '')
    .trim();
}
