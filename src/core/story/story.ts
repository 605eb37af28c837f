import { z } from 'zod';
import { citedSources, emptyDocument, plainText } from '../document/document.ts';
import { storyId } from '../ids.ts';
import { countWords } from '../text/words.ts';
import { annotation } from './annotation.ts';
import { capture } from './capture.ts';
import { claim, evidence, judgement } from './claim.ts';
import { moment } from './dates.ts';
import type { HouseStyle } from './house-style.ts';
import { languageTag } from './language.ts';
import { section, type TextSection } from './section.ts';
import { signoff } from './signoff.ts';
import { source } from './source.ts';
import { status } from './status.ts';
import { shortText } from './text-fields.ts';
import { topic } from './topic.ts';

/** The name of a story in file names and addresses: letters, digits and hyphens of any script. */
export const slug = z
  .string()
  .regex(/^$|^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u);

/** The file that a story was imported from; its bytes are kept by their hash. */
export const origin = z.strictObject({ file: shortText, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The single values of a story, each merged on its own. */
export const storyFields = z.strictObject({
  headline: shortText,
  standfirst: z.string(),
  bylines: z.array(shortText.min(1)),
  language: languageTag,
  slug,
  deadline: moment.nullable(),
  /** Before this moment the story may not be published. */
  embargo: moment.nullable(),
  status,
  createdAt: moment,
  origin: origin.nullable(),
});

const distinctIds = (items: readonly { id: string }[]) =>
  new Set(items.map(({ id }) => id)).size === items.length;
const twice = { message: 'two of these have the same id' };

/** What a story says: everything that people write, merge and compare. */
export const storyContent = z.strictObject({
  ...storyFields.shape,
  sections: z.array(section).refine(distinctIds, twice),
  sources: z.array(source).refine(distinctIds, twice),
  topics: z.array(topic).refine(distinctIds, twice),
  captures: z.array(capture).refine(distinctIds, twice),
  annotations: z.array(annotation).refine(distinctIds, twice),
  claims: z.array(claim).refine(distinctIds, twice),
  judgements: z.array(judgement).refine(distinctIds, twice),
  evidence: z.array(evidence).refine(distinctIds, twice),
  signoffs: z.array(signoff).refine(distinctIds, twice),
  dismissed: z.array(shortText),
});

/** One page in the making: the unit of storage, merging and export. */
export const story = z.strictObject({ id: storyId, updatedAt: moment, ...storyContent.shape });

export type StoryFields = Readonly<z.infer<typeof storyFields>>;
export type StoryContent = Readonly<z.infer<typeof storyContent>>;
export type Story = Readonly<z.infer<typeof story>>;

/** The values of a story that nobody has written yet. */
export const blankFields: StoryFields = {
  headline: '',
  standfirst: '',
  bylines: [],
  language: 'en',
  slug: '',
  deadline: null,
  embargo: null,
  status: 'draft',
  createdAt: '1970-01-01T00:00:00Z',
  origin: null,
};

/** What a story has of checking before anybody has checked. */
export const nothingChecked = {
  captures: [],
  annotations: [],
  claims: [],
  judgements: [],
  evidence: [],
  signoffs: [],
} as const satisfies Partial<StoryContent>;

/** A new story as the house's template shapes it. `now` is an ISO 8601 moment. */
export function newStory(style: HouseStyle, now: string): StoryContent {
  return {
    ...blankFields,
    language: style.language,
    createdAt: now,
    sections: style.template.map(({ id, kind, heading }) =>
      kind === 'text' ? { id, kind, heading, content: emptyDocument } : { id, kind, heading },
    ),
    sources: [],
    topics: [],
    ...nothingChecked,
    dismissed: [],
  };
}

/** The sections that hold text, in page order. */
export function textSections(content: Pick<StoryContent, 'sections'>): readonly TextSection[] {
  return content.sections.filter((item): item is TextSection => item.kind === 'text');
}

/** How many words the sections of a story hold together. */
export function wordsOf(content: StoryContent): number {
  return textSections(content).reduce(
    (sum, { content: text }) => sum + countWords(plainText(text), content.language),
    0,
  );
}

/**
 * The number of each cited source: sources are numbered from 1 in the order in which the page first cites them.
 * A citation of a source that is gone has no number.
 */
export function citationNumbers(
  content: Pick<StoryContent, 'sections' | 'sources'>,
): ReadonlyMap<string, number> {
  const known = new Set<string>(content.sources.map(({ id }) => id));
  const cited = textSections(content).flatMap(({ content: text }) => citedSources(text));
  const inOrder = [...new Set(cited)].filter((id) => known.has(id));
  return new Map(inOrder.map((id, index) => [id, index + 1]));
}

/** The headline, or what stands in for it in lists and messages. */
export function storyLabel(content: Pick<StoryContent, 'headline' | 'slug'>): string {
  return content.headline || content.slug || 'Untitled story';
}
