import type { Topic } from '../../core/story/topic.ts';
import { emptyTopic } from '../../core/story/topic.ts';
import { plainText } from '../../core/document/document.ts';
import { ok } from '../../core/result.ts';
import { textSections, type Story } from '../../core/story/story.ts';
import { foldName } from '../../core/text/fold-name.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { newRecordId } from '../library/new-id.ts';
import { findNamesInWorker } from '../names/names-in-worker.ts';
import type { Handlers } from './answer.ts';
import { currentStory, type Context } from './context.ts';

/** How many suggestions a person can look through. */
const mostSuggestions = 24;

/** Topics that a story could have: names in its text, and cards that other stories have for them. */
export function topicsHandlers(context: Context): Pick<Handlers, 'topics.suggest' | 'topics.find'> {
  return {
    'topics.suggest': async ({ story: id }) => {
      const session = context.session();
      if (!session.ok) return session;
      const current = await currentStory(session.value, id);
      if (!current.ok) return current;
      const { story } = current.value;
      const taken = takenNames(story);
      const text = textOf(story);
      const isFree = (name: string) => !taken.has(foldName(name));
      const known = cardsInText(session.value.catalogue, text, id).filter(({ card }) => isFree(card.name));
      const knownNames = new Set(known.flatMap(({ card }) => [card.name, ...card.aliases]).map(foldName));
      const found = (await findNamesInWorker(text, story.language)).filter(
        ({ name }) => isFree(name) && !knownNames.has(foldName(name)),
      );
      return ok(
        [
          ...known.map(({ card, mentions }) => ({
            name: card.name,
            mentions,
            card,
            from: 'library' as const,
          })),
          ...found.map(({ name, kind, mentions }) => ({
            name,
            mentions,
            card: { ...emptyTopic(newRecordId(), name), kind },
            from: 'text' as const,
          })),
        ].slice(0, mostSuggestions),
      );
    },
    'topics.find': async ({ words, except }) => {
      const session = context.session();
      if (!session.ok) return session;
      const uses = session.value.catalogue
        .topicsContaining(words, 200)
        .filter(({ story }) => story !== except);
      const byCard = new Map<string, { card: Topic; stories: Set<string> }>();
      for (const { card, story } of uses) {
        const key = `${foldName(card.name)}\n${card.description}`;
        const known = byCard.get(key) ?? { card, stories: new Set<string>() };
        known.stories.add(story);
        byCard.set(key, known);
      }
      return ok(
        [...byCard.values()]
          .map(({ card, stories }) => ({ card, stories: stories.size }))
          .toSorted((a, b) => b.stories - a.stories)
          .slice(0, mostSuggestions),
      );
    },
  };
}

function takenNames(story: Story): ReadonlySet<string> {
  const names = story.topics.flatMap(({ name, aliases }) => [name, ...aliases]);
  const dismissed = story.dismissed.flatMap((key) =>
    key.startsWith('topic:') ? [key.slice('topic:'.length)] : [],
  );
  return new Set([...names, ...dismissed].map(foldName));
}

function textOf(story: Story): string {
  const sections = textSections(story).map(({ content }) => plainText(content));
  return [story.headline, story.standfirst, ...sections].join('\n');
}

/** The longest name that is looked for, in words. */
const longestName = 5;

/**
 * Cards of other stories whose name or alias stands in a text, in any language: every run of words is looked up.
 * Of several cards with one name, the one that most stories have.
 */
function cardsInText(
  catalogue: Catalogue,
  text: string,
  except: string,
): readonly { readonly card: Topic; readonly mentions: number }[] {
  const runs = new Map<string, number>();
  for (const line of text.split('\n')) {
    const words = [...line.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'.-][\p{L}\p{M}\p{N}]+)*/gu)].map(
      ([word]) => word,
    );
    words.forEach((_, at) => {
      for (let length = 1; length <= longestName && at + length <= words.length; length++) {
        const run = foldName(
          words
            .slice(at, at + length)
            .join(' ')
            .replace(/['’]s?$/, ''),
        );
        runs.set(run, (runs.get(run) ?? 0) + 1);
      }
    });
  }
  const uses = catalogue
    .topicsNamed([...runs.keys()])
    .filter(({ story, card }) => story !== except && card.description !== '');
  const stories = new Map<string, { readonly card: Topic; readonly count: number }>();
  for (const { card } of uses) {
    const key = `${foldName(card.name)}\n${card.description}`;
    stories.set(key, { card, count: (stories.get(key)?.count ?? 0) + 1 });
  }
  const best = new Map<string, Topic>();
  for (const { card } of [...stories.values()].toSorted((a, b) => b.count - a.count))
    if (!best.has(foldName(card.name))) best.set(foldName(card.name), card);
  return [...best.values()]
    .map((card) => ({
      card,
      mentions: Math.max(1, ...[card.name, ...card.aliases].map((name) => runs.get(foldName(name)) ?? 0)),
    }))
    .toSorted((a, b) => b.mentions - a.mentions);
}
