import type { NewId } from '../ids.ts';
import { emptyTopic, type Topic, type TopicKind } from '../story/topic.ts';

/** Words that part a name from what is said of it, in the languages of the house's papers. */
const verb =
  /\s(?:is|was|are|were|refers to|ist|war|sind|waren|est|était|sont|es|era|son|fue|è|foi|é|هو|هي|هم|היא|הוא)\s/u;
const copula = /^(?:هو|هي|היא|הוא)$/u;

/**
 * A card from one line. “Qatar, officially the State of Qatar, is a country …” is *Qatar*, alias *State of Qatar*;
 * “**Qatar** – a country” and “Qatar: a country” work too. The line itself is the description, so nothing is lost;
 * a line that is only a name has none. Null where the line begins no card of its own (“He is …”).
 */
export function topicFromLine(line: string, newId: NewId): Topic | null {
  const text = line.replaceAll(/\s+/g, ' ').trim();
  if (text === '' || startsWithPronoun(text)) return null;
  const labelled = /^((?:\([^()]*\)|[^:–—|.(]){2,60}?)\s*(?::|\s[–—|-]\s)\s*(\S.*)$/u.exec(text);
  const sentence = verb.exec(text);
  if (labelled !== null && (sentence === null || sentence.index > (labelled[1]?.length ?? 0)))
    return named(labelled[1] ?? '', labelled[2] ?? '', newId);
  if (sentence !== null && sentence.index <= 160) return named(text.slice(0, sentence.index), text, newId);
  if (text.split(' ').length <= 8 && !/[.!?؟。]$/u.test(text)) return named(text, '', newId);
  const start = /^[^,.;:(]{2,60}/u.exec(text)?.[0].trim() ?? text.slice(0, 60);
  return named(start, text, newId);
}

function startsWithPronoun(text: string): boolean {
  const [first = ''] = text.split(' ');
  return /^(?:he|she|it|they|this|these|er|sie|es|il|elle|ils|ella|él)$/i.test(first) || copula.test(first);
}

function named(subject: string, description: string, newId: NewId): Topic {
  const { name, aliases } = nameAndAliases(subject);
  return { ...emptyTopic(newId(), name), kind: guessKind(description), description, aliases };
}

/** What introduces another name. */
const otherNames =
  /^(?:officially|formally|formerly|in full|or|also|often|commonly|better|best|popularly|more|short for|abbreviated|abbreviated as|abbreviation|known|called|styled|a\.?k\.?a|offiziell|kurz|auch|officiellement|oficialmente)\b\.?\s*/iu;
const linking =
  /^(?:known|called|referred to|abbreviated|styled)?\s*(?:as|by|simply|just|under the name)?\s*/iu;

function nameAndAliases(subject: string): { readonly name: string; readonly aliases: string[] } {
  const bare = subject.replaceAll(/[*_“”"«»]/gu, '').trim();
  const brackets = [...bare.matchAll(/[([]([^()[\]]*)[)\]]/gu)].map((match) => match[1] ?? '');
  const [first = '', ...rest] = bare
    .replaceAll(/\s*[([][^()[\]]*[)\]]/gu, '')
    .split(/\s*,\s*/u)
    .map((part) => part.trim());
  const spoken = rest.flatMap((part) => {
    if (!otherNames.test(part)) return [];
    let name = part;
    while (otherNames.test(name)) name = name.replace(otherNames, '');
    return name.replace(linking, '').split(/\s+(?:or|and)\s+/u);
  });
  const bracketed = brackets.flatMap((inner) => inner.split(/\s*[;,]\s*/u)).flatMap(bracketName);
  const name = withoutArticle(first);
  const seen = new Set([name.toLowerCase()]);
  const aliases = [...spoken, ...bracketed]
    .map((alias) => alias.replace(/^the\s+/i, '').trim())
    .filter((alias) => {
      const fresh = /^\p{L}/u.test(alias) && /\p{Lu}|\p{Lo}/u.test(alias) && !seen.has(alias.toLowerCase());
      seen.add(alias.toLowerCase());
      return fresh;
    });
  return { name, aliases };
}

/** A name in brackets: an abbreviation, or a name in another script after its language. Dates are none. */
function bracketName(inner: string): readonly string[] {
  if (/\d|^(?:born|died|née|geb|c\.)/iu.test(inner)) return [];
  const foreign = /^\p{Lu}\p{L}+:\s*(.+)$/u.exec(inner)?.[1];
  if (foreign !== undefined) return [foreign];
  const short = inner
    .replace(otherNames, '')
    .replace(linking, '')
    .replace(/^the\s+/i, '')
    .trim();
  if (otherNames.test(inner) && /^\p{Lu}/u.test(short)) return [short];
  return /^\p{Lu}[\p{L}\p{N}.&-]{1,14}$/u.test(short) || /^\p{Lo}/u.test(short) ? [short] : [];
}

const takesArticle =
  /^The (?=.*\b(?:of|for|and|Nations|Union|Party|Court|Council|Ministry|Bank|Organi[sz]ation|Commission|Agency|Authority|Committee|Group|Front|Movement|Strip|Sea|River|Ocean|Peninsula)\b)/;

/** “The United Nations” is listed under U; “The Hague” keeps its article. */
function withoutArticle(name: string): string {
  return name.replace(takesArticle, '');
}

const kinds: readonly (readonly [TopicKind, RegExp])[] = [
  [
    'person',
    /\b(?:politician|businessm[ae]n|businesswom[ae]n|investor|lawyer|president|minister|journalist|writer|author|actor|actress|singer|musician|footballer|athlete|diplomat|general|officer|activist|economist|scientist|professor|engineer|judge|king|queen|prince|princess|mayor|senator|senior advisor|developer|physicist|chemist|historian|born)\b/i,
  ],
  [
    'event',
    /\b(?:war|conflict|battle|attack|summit|conference|election|referendum|festival|tournament|earthquake|flood|crisis|protests?|massacre|treaty|agreement|competition)\b/i,
  ],
  [
    'organisation',
    /\b(?:organi[sz]ation|company|corporation|party|agency|group|movement|union|association|newspaper|broadcaster|network|bank|institution|institute|university|club|team|army|militia|council|court|ministry|department|authority|commission|charity|alliance|firm)\b/i,
  ],
  [
    'place',
    /\b(?:country|city|capital|town|village|state|region|province|island|peninsula|river|lake|sea|strait|mountain|territory|district|county|port|continent|desert|kingdom|republic|municipality)\b/i,
  ],
];

/** What a card is about, by the first of the words that say so. A concept where none does. */
export function guessKind(description: string): TopicKind {
  const said = description.slice(Math.max(0, description.search(verb)));
  const found = kinds.flatMap(([kind, words]) => {
    const at = said.search(words);
    return at === -1 ? [] : [{ kind, at }];
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.kind ?? 'concept';
}
