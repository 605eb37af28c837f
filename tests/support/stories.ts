import type { Block, DocumentJson } from '../../src/core/document/document.ts';
import { recordId, sectionId, storyId, type StoryId } from '../../src/core/ids.ts';
import type { Annotation } from '../../src/core/story/annotation.ts';
import type { Capture } from '../../src/core/story/capture.ts';
import type { Claim, Evidence, Judgement } from '../../src/core/story/claim.ts';
import { defaultHouseStyle } from '../../src/core/story/default-house-style.ts';
import { emptySource, type Source } from '../../src/core/story/source.ts';
import { newStory, type Story } from '../../src/core/story/story.ts';
import { emptyTopic, type Topic } from '../../src/core/story/topic.ts';

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

/** A saved copy of a source: a web page of no words in particular. */
export function aCapture(id: string, source: string, values: Partial<Capture> = {}): Capture {
  return {
    id: recordId.parse(id),
    source: recordId.parse(source),
    file: `${id}.html`,
    kind: 'html',
    original: { sha256: 'a'.repeat(64), extension: 'html', bytes: 1_000 },
    page: 'b'.repeat(64),
    text: 'c'.repeat(64),
    words: 100,
    pages: null,
    language: 'en',
    direction: 'ltr',
    capturedAt: '2026-11-23T08:30:00Z',
    ...values,
  };
}

/** A marked passage at the beginning of a capture. */
export function anAnnotation(
  id: string,
  capture: Pick<Capture, 'id' | 'source'>,
  values: Partial<Annotation> = {},
): Annotation {
  const exact = values.exact ?? 'the harbour wall';
  return {
    id: recordId.parse(id),
    source: capture.source,
    capture: capture.id,
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
    note: '',
    tags: [],
    author: 'A. Reader',
    createdAt: '2026-11-23T08:40:00Z',
    changedAt: '2026-11-23T08:40:00Z',
    ...values,
  };
}

/** An accepted claim that nobody has checked; where it stands is a mark in a text (`withClaim`). */
export function aClaim(id: string, values: Partial<Claim> = {}): Claim {
  return {
    id: recordId.parse(id),
    stage: 'accepted',
    reasons: [],
    priority: 'normal',
    checker: '',
    section: sectionId.parse('whats-happened'),
    words: 'The wall is nine metres high.',
    author: 'A. Reader',
    createdAt: '2026-11-23T08:45:00Z',
    ...values,
  };
}

/** That a claim is verified. */
export function aJudgement(id: string, claim: string, values: Partial<Judgement> = {}): Judgement {
  return {
    id: recordId.parse(id),
    claim: recordId.parse(claim),
    verdict: 'verified',
    words: 'The wall is nine metres high.',
    why: '',
    author: 'A. Reader',
    at: '2026-11-23T08:50:00Z',
    ...values,
  };
}

/** That a source as a whole supports a claim. */
export function anEvidence(id: string, claim: string, values: Partial<Evidence> = {}): Evidence {
  return {
    id: recordId.parse(id),
    claim: recordId.parse(claim),
    stance: 'supports',
    source: recordId.parse('s1'),
    annotation: null,
    author: 'A. Reader',
    at: '2026-11-23T08:48:00Z',
    ...values,
  };
}

export { recordId, sectionId };
