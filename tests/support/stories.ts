import path from 'node:path';
import type { Block, DocumentJson } from '../../src/core/document/document.ts';
import { recordId, sectionId, storyId, type StoryId } from '../../src/core/ids.ts';
import { defaultHouseStyle } from '../../src/core/story/default-house-style.ts';
import { emptySource, type Source } from '../../src/core/story/source.ts';
import { newStory, type Story } from '../../src/core/story/story.ts';
import { emptyTopic, type Topic } from '../../src/core/story/topic.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The id of the nth story of a test. */
export function idOf(number: number): StoryId {
  return storyId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
}

/** A text of paragraphs. */
export function text(...paragraphs: readonly string[]): DocumentJson {
  const content = paragraphs.map((words): Block => {
    return words === ''
      ? { type: 'paragraph' }
      : { type: 'paragraph', content: [{ type: 'text', text: words }] };
  });
  return { type: 'doc', content };
}

/** A story from the house's template; `sections` are texts by section id. */
export function aStory(
  values: Partial<Omit<Story, 'sections'>> & {
    readonly sections?: Readonly<Record<string, DocumentJson>>;
  } = {},
): Story {
  const now = '2026-11-23T08:00:00Z';
  const blank = newStory(defaultHouseStyle, now);
  const { sections = {}, ...fields } = values;
  return {
    id: idOf(1),
    updatedAt: now,
    ...blank,
    ...fields,
    sections: blank.sections.map((section) =>
      section.kind === 'text' ? { ...section, content: sections[section.id] ?? section.content } : section,
    ),
  };
}

export function aSource(id: string, values: Partial<Source> = {}): Source {
  return { ...emptySource(recordId.parse(id)), ...values };
}

export function aTopic(id: string, name: string, values: Partial<Topic> = {}): Topic {
  return { ...emptyTopic(recordId.parse(id), name), ...values };
}

/** A library on the disk with these stories in it; its folder. */
export async function aLibrary(...stories: readonly Story[]): Promise<string> {
  const library = path.join(await temporaryFolder(), 'library');
  const created = await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
  if (!created.ok) throw new Error(created.refusal.code);
  for (const story of stories) {
    const made = await createStory(library, story, `lineage-${story.id}`);
    if (!made.ok) throw new Error(made.refusal.code);
  }
  return library;
}

export { recordId, sectionId };
