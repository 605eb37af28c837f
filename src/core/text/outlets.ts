import type { SuggestedSource } from '../contract/batches.ts';
import type { DocumentJson, Inline } from '../document/document.ts';
import { inlineText, textBlocks } from '../document/document.ts';
import type { HouseStyle, Outlet } from '../story/house-style.ts';
import { textSections, type StoryContent } from '../story/story.ts';
import { isSafeAddress } from '../story/text-fields.ts';
import { foldOutletName, hostOf, outletNamed, outletOfAddress } from './known-outlets.ts';
import { sentences } from './sentences.ts';

/** Where a story says how others report it; in a house without this section every section is looked at. */
const papersSection = 'what-the-papers-say';

/**
 * The outlets that a story's text names and that none of its sources covers, in reading order, each once: outlets of
 * the house by any of their names, names that a text reports from (“according to the Harbour Post”), and linked
 * names. `excerpt` is the sentence; `url` is the link's address, or empty.
 */
export function suggestSources(
  content: Pick<StoryContent, 'sections' | 'sources' | 'language'>,
  style: HouseStyle,
): readonly SuggestedSource[] {
  const sections = textSections(content);
  const papers = sections.filter(({ id }) => id === papersSection);
  const looked = papers.length > 0 ? papers : sections;
  const found = looked.flatMap(({ content: text }) => namedOutlets(text, content.language, style.outlets));
  const covered = new Set(
    content.sources.flatMap(({ outlet, url }) => {
      const known = outletNamed(outlet, style.outlets) ?? outletOfAddress(url, style.outlets);
      return [foldOutletName(outlet), ...(known === undefined ? [] : [foldOutletName(known.name)])];
    }),
  );
  const merged = new Map<string, SuggestedSource>();
  for (const item of found) {
    const key = foldOutletName(item.outlet);
    if (covered.has(key)) continue;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, item);
    else if (known.url === '' && item.url !== '') merged.set(key, { ...known, url: item.url });
  }
  return [...merged.values()];
}

type Find = SuggestedSource & { readonly at: number };

function namedOutlets(
  text: DocumentJson,
  language: string,
  outlets: readonly Outlet[],
): readonly SuggestedSource[] {
  return textBlocks(text.content).flatMap((line) => {
    const linked = linkedNames(line, outlets);
    const spoken = sentences(inlineText(line), language).flatMap(({ text: sentence }) =>
      [...houseNames(sentence, outlets), ...reportedNames(sentence, outlets)].toSorted((a, b) => a.at - b.at),
    );
    // A linked name carries an address; where the same name is also spoken, both are one.
    return [...spoken, ...linked].map(({ outlet, url, excerpt }) => ({ outlet, url, excerpt }));
  });
}

/** Outlets of the house in a sentence, by whole words. Short names (AP, FT) count only as they are written. */
function houseNames(sentence: string, outlets: readonly Outlet[]): readonly Find[] {
  return outlets.flatMap(({ name, aliases }) => {
    const at = [name, ...aliases]
      .map((known) => wholeWordAt(sentence, known))
      .filter((place) => place !== -1)
      .toSorted((a, b) => a - b)[0];
    return at === undefined ? [] : [{ outlet: name, url: '', excerpt: sentence, at }];
  });
}

function wholeWordAt(sentence: string, name: string): number {
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll(/\s+/g, '\\s+');
  return sentence.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u'));
}

const name = String.raw`((?:[Tt]he\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*(?:\s+(?:of\s+|the\s+)?\p{Lu}[\p{L}\p{N}’'.&-]*){0,4})`;
const verbs =
  'reports?|reported|writes?|wrote|notes?|noted|provides?|provided|says?|said|adds?|added|quotes?|quoted|highlights?|highlighted|describes?|described|emphasi[sz]es?|argues?|covers?|covered|points? out|observes?|claims?|claimed|details?|focus(?:es)?|cites?|cited';
const reporting = [
  new RegExp(`^${name}\\s+(?:also\\s+)?(?:${verbs})\\b`, 'u'),
  new RegExp(`[,;]\\s+(?:while|whereas|but|and)\\s+${name}\\s+(?:${verbs})\\b`, 'u'),
  new RegExp(`\\b[Aa]ccording to\\s+${name}`, 'u'),
  new RegExp(
    `\\b(?:told|reported by|report (?:in|by|from)|writing in|as)\\s+${name}(?:\\s+(?:${verbs}))?\\b`,
    'u',
  ),
];

/** What makes a name that of an outlet, where the house does not know it. */
const outletWords =
  /\b(?:Times|Post|News|Herald|Tribune|Journal|Gazette|Guardian|Mail|Press|Agency|Agence|Telegraph|Observer|Chronicle|Courier|Standard|Star|Sun|Mirror|Express|Independent|Examiner|Inquirer|Record|Daily|Weekly|Radio|TV|Television|Broadcasting|Zeitung|Allgemeine|Tagesspiegel|Presse|Journal|Gazeta|Diario|Jornal|Corriere|Repubblica|Figaro|Monde|Wire|Review|Register|Dispatch|Bulletin|Ledger|Globe|Echo|Argus|Arab|Monitor)\b/u;

/** Names that a sentence reports from. A name that the house does not know has to look like an outlet's. */
function reportedNames(sentence: string, outlets: readonly Outlet[]): readonly Find[] {
  return reporting.flatMap((pattern) => {
    const match = pattern.exec(sentence);
    const found = match?.[1]?.replace(/[’']s$/u, '').replace(/[.,’']+$/u, '');
    if (match === null || found === undefined) return [];
    const known = outletNamed(found, outlets);
    if (known === undefined && !outletWords.test(found)) return [];
    const outlet = known?.name ?? found.replace(/^the /, 'The ');
    return [{ outlet, url: '', excerpt: sentence, at: match.index }];
  });
}

/** Links whose words name an outlet, or whose address is one's. */
function linkedNames(line: readonly Inline[], outlets: readonly Outlet[]): readonly Find[] {
  const sentence = inlineText(line).trim();
  return line.flatMap((piece, at) => {
    const link = (piece.marks ?? []).find((mark) => mark.type === 'link');
    if (piece.type !== 'text' || link?.type !== 'link') return [];
    const words = piece.text.trim();
    const known = outletNamed(words, outlets) ?? outletOfAddress(link.attrs.href, outlets);
    const looksLikeName = /^(?:The\s+)?\p{Lu}/u.test(words) && words.split(/\s+/).length <= 5;
    const isName = looksLikeName && (outletWords.test(words) || sharesHost(words, link.attrs.href));
    if (known === undefined && !isName) return [];
    return [
      {
        outlet: known?.name ?? words,
        url: isSafeAddress(link.attrs.href) ? link.attrs.href : '',
        excerpt: sentence,
        at,
      },
    ];
  });
}

/** Whether a link's words are in the name of its site, as “Harbour Post” is in harbourpost.example. */
function sharesHost(words: string, address: string): boolean {
  const host = hostOf(address)?.replaceAll(/[^\p{L}\p{N}]/gu, '') ?? '';
  const folded = foldOutletName(words).replaceAll(' ', '');
  return folded.length >= 3 && host.includes(folded);
}
