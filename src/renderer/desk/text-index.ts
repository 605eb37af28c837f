import type * as Y from 'yjs';
import type { SectionId } from '../../core/ids.ts';
import { parts, readSectionHeads, readSources } from '../../core/story-doc/story-doc.ts';
import { countWords } from '../../core/text/words.ts';
import { placeClaims, type PlacedClaim } from '../../core/claims/claim-places.ts';
import type { TextLine } from '../../core/document/text-lines.ts';
import { linesOf } from './fragment-text.ts';
import { settable, type Store } from './store.ts';

/** One place where a source is cited: the nth citation of a section, with the words before it. */
export type Citation = {
  readonly section: SectionId;
  readonly heading: string;
  readonly nth: number;
  readonly before: string;
};

/**
 * What is known of the texts of a story without opening them in an editor. It is another one after every edit; its
 * parts are only where they say something else.
 */
export type TextIndex = {
  readonly words: ReadonlyMap<SectionId, number>;
  /** The number of each cited source, from 1, in the order of the page. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  /** Where each claim stands that has words in the text. */
  readonly claims: ReadonlyMap<string, PlacedClaim>;
};

const nothing: TextIndex = { words: new Map(), numbers: new Map(), citations: new Map(), claims: new Map() };

/** The map as it was where the new one says the same: who shows it need not draw it again. */
function kept<K, V>(before: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  return JSON.stringify([...before]) === JSON.stringify([...now]) ? before : now;
}

/** How long after an edit the texts are looked through, when the page has nothing else to do; ms. */
const afterEdit = 150;
const atTheLatest = 1_000;

/** How many characters before a citation tell where it stands. */
const contextLength = 60;

/**
 * Keeps counts and citations of a story up to date, away from the keystroke: sections that changed are read again
 * in the page's idle time.
 */
export function textIndex(
  doc: Y.Doc,
  language: () => string,
): { readonly store: Store<TextIndex>; readonly close: () => void } {
  const store = settable<TextIndex>(nothing);
  const lines = new Map<SectionId, readonly TextLine[]>();
  const words = new Map<SectionId, number>();
  let countedIn = '';
  const watched = new Map<SectionId, () => void>();
  const dirty = new Set<SectionId>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let closed = false;

  const update = () => {
    timer = null;
    if (closed) return;
    const heads = readSectionHeads(doc).filter(({ kind }) => kind === 'text');
    if (countedIn !== language()) for (const { id } of heads) dirty.add(id);
    countedIn = language();
    for (const { id } of heads) {
      if (!watched.has(id)) watch(id);
      if (!dirty.delete(id)) continue;
      const found = linesOf(parts.text(doc, id));
      lines.set(id, found);
      words.set(id, countWords(found.map(({ text }) => text).join('\n'), countedIn));
    }
    const known = new Set<string>(readSources(doc).map(({ id }) => id));
    const citations = new Map<string, Citation[]>();
    for (const { id, heading } of heads) {
      let nth = 0;
      for (const { text, citations: cited } of lines.get(id) ?? []) {
        for (const { source, at } of cited) {
          const before = text.slice(Math.max(0, at - contextLength), at).trimStart();
          citations.set(source, [
            ...(citations.get(source) ?? []),
            { section: id, heading, nth: nth++, before },
          ]);
        }
      }
    }
    const numbers = new Map(
      [...citations.keys()].filter((id) => known.has(id)).map((id, index) => [id, index + 1]),
    );
    const claims = placeClaims(heads.map(({ id }) => ({ section: id, lines: lines.get(id) ?? [] })));
    const before = store.get();
    store.set({
      words: kept(before.words, new Map(words)),
      numbers: kept(before.numbers, numbers),
      citations: kept(before.citations, citations),
      claims: kept(before.claims, claims),
    });
  };

  const watch = (id: SectionId) => {
    const fragment = parts.text(doc, id);
    const listener = () => {
      dirty.add(id);
      schedule();
    };
    fragment.observeDeep(listener);
    watched.set(id, () => fragment.unobserveDeep(listener));
    dirty.add(id);
  };

  const schedule = () => {
    timer ??= setTimeout(() => requestIdleCallback(update, { timeout: atTheLatest }), afterEdit);
  };

  parts.sections(doc).observeDeep(schedule);
  parts.sources(doc).observeDeep(schedule);
  parts.fields(doc).observe(schedule);
  update();
  return {
    store,
    close: () => {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      parts.sections(doc).unobserveDeep(schedule);
      parts.sources(doc).unobserveDeep(schedule);
      parts.fields(doc).unobserve(schedule);
      for (const stop of watched.values()) stop();
    },
  };
}
