import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { z } from 'zod';
import { documentSchema, emptyDocument, parseDocument, type DocumentJson } from '../document/document.ts';
import { repairDocument } from '../document/repair.ts';
import { recordId, sectionId } from '../ids.ts';
import { annotation, type Annotation } from '../story/annotation.ts';
import { capture, type Capture } from '../story/capture.ts';
import { claim, evidence, judgement, type Claim, type Evidence, type Judgement } from '../story/claim.ts';
import type { Section } from '../story/section.ts';
import { signoff, type Signoff } from '../story/signoff.ts';
import { emptySource, source, type Source } from '../story/source.ts';
import { blankFields, storyFields, type StoryContent, type StoryFields } from '../story/story.ts';
import { emptyTopic, topic, type Topic } from '../story/topic.ts';
import { readFields } from './lenient.ts';
import {
  appendRecords,
  readRecords,
  replaceRecords,
  sameJson,
  type RecordMap,
  type StoredRecord,
} from './records.ts';
import { writeBlocks } from './write-text.ts';

/** The format of a story's document and of its `story.json`. */
export const storyFormat = 3;

/** The parts of a story's document. One Y.Doc is one story; each section's text is a fragment of its own. */
export const parts = {
  fields: (doc: Y.Doc): Y.Map<unknown> => doc.getMap('story'),
  sections: (doc: Y.Doc): RecordMap => doc.getMap('sections'),
  sources: (doc: Y.Doc): RecordMap => doc.getMap('sources'),
  topics: (doc: Y.Doc): RecordMap => doc.getMap('topics'),
  captures: (doc: Y.Doc): RecordMap => doc.getMap('captures'),
  annotations: (doc: Y.Doc): RecordMap => doc.getMap('annotations'),
  claims: (doc: Y.Doc): RecordMap => doc.getMap('claims'),
  judgements: (doc: Y.Doc): RecordMap => doc.getMap('judgements'),
  evidence: (doc: Y.Doc): RecordMap => doc.getMap('evidence'),
  signoffs: (doc: Y.Doc): RecordMap => doc.getMap('signoffs'),
  dismissed: (doc: Y.Doc): Y.Map<true> => doc.getMap('dismissed'),
  text: (doc: Y.Doc, section: string): Y.XmlFragment => doc.getXmlFragment(`section:${section}`),
} as const;

/**
 * A new document that holds a story. `lineage` names this document's past: two documents of the same lineage
 * share their edits and merge as CRDTs, others merge by comparing text.
 */
export function createStoryDoc(content: StoryContent, lineage: string): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    const fields = parts.fields(doc);
    fields.set('format', storyFormat);
    fields.set('lineage', lineage);
    for (const [name, value] of fieldEntries(content)) fields.set(name, value);
    appendRecords(parts.sections(doc), sectionRecords(content));
    appendRecords(parts.sources(doc), content.sources);
    appendRecords(parts.topics(doc), content.topics);
    for (const part of checkingParts) appendRecords(parts[part](doc), content[part]);
    for (const name of content.dismissed) parts.dismissed(doc).set(name, true);
    for (const [id, text] of sectionTexts(content)) {
      if (!sameJson(text, emptyDocument))
        prosemirrorJSONToYXmlFragment(documentSchema, text, parts.text(doc, id));
    }
  });
  return doc;
}

/** Whether a document holds a story at all; an empty or foreign one does not. */
export function holdsStory(doc: Y.Doc): boolean {
  return typeof parts.fields(doc).get('format') === 'number';
}

/** The story that a document holds. A value that does not fit falls back to its default, and the rest is kept. */
export function readStoryDoc(doc: Y.Doc): StoryContent {
  return {
    ...readStoryFields(doc),
    sections: readSectionHeads(doc).map(({ id, kind, heading }): Section =>
      kind === 'text' ? { id, kind, heading, content: readText(doc, id) } : { id, kind, heading },
    ),
    sources: [...readSources(doc)],
    topics: [...readTopics(doc)],
    captures: [...readCaptures(doc)],
    annotations: [...readAnnotations(doc)],
    claims: [...readClaims(doc)],
    judgements: [...readJudgements(doc)],
    evidence: [...readEvidence(doc)],
    signoffs: [...readSignoffs(doc)],
    dismissed: [...parts.dismissed(doc).keys()].toSorted(),
  };
}

/** The single values of a story. */
export function readStoryFields(doc: Y.Doc): StoryFields {
  return readFields(storyFields, parts.fields(doc).toJSON(), blankFields);
}

/** A section without its text, which may be long. */
export type SectionHead = Pick<Section, 'id' | 'kind' | 'heading'>;

/** The sections in page order. */
export function readSectionHeads(doc: Y.Doc): readonly SectionHead[] {
  return readRecords(parts.sections(doc)).flatMap((stored): readonly SectionHead[] => {
    const id = sectionId.safeParse(stored.id);
    if (!id.success) return [];
    const heading = typeof stored['heading'] === 'string' ? stored['heading'] : '';
    return [{ id: id.data, kind: stored['kind'] === 'topics' ? 'topics' : 'text', heading }];
  });
}

/** The sources in their order. */
export function readSources(doc: Y.Doc): readonly Source[] {
  return readRecords(parts.sources(doc)).flatMap((stored) => {
    const id = recordId.safeParse(stored.id);
    return id.success ? [readFields(source, stored, emptySource(id.data))] : [];
  });
}

/** The topic cards in their order. */
export function readTopics(doc: Y.Doc): readonly Topic[] {
  return readRecords(parts.topics(doc)).flatMap((stored) => {
    const id = recordId.safeParse(stored.id);
    return id.success ? [readFields(topic, stored, emptyTopic(id.data))] : [];
  });
}

/** The records of checking. They are written whole, so one that does not fit is left out, not mended. */
export const checkingParts = [
  'captures',
  'annotations',
  'claims',
  'judgements',
  'evidence',
  'signoffs',
] as const;

/** The saved copies of the sources. */
export function readCaptures(doc: Y.Doc): readonly Capture[] {
  return readFitting(parts.captures(doc), capture);
}

/** The marked passages. */
export function readAnnotations(doc: Y.Doc): readonly Annotation[] {
  return readFitting(parts.annotations(doc), annotation);
}

export function readClaims(doc: Y.Doc): readonly Claim[] {
  return readFitting(parts.claims(doc), claim);
}

/** Every verdict that was ever given. */
export function readJudgements(doc: Y.Doc): readonly Judgement[] {
  return readFitting(parts.judgements(doc), judgement);
}

/** The links from claims to passages. */
export function readEvidence(doc: Y.Doc): readonly Evidence[] {
  return readFitting(parts.evidence(doc), evidence);
}

export function readSignoffs(doc: Y.Doc): readonly Signoff[] {
  return readFitting(parts.signoffs(doc), signoff);
}

function readFitting<T extends z.ZodType>(map: RecordMap, schema: T): readonly z.infer<T>[] {
  return readRecords(map).flatMap((stored) => {
    const parsed = schema.safeParse(stored);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The text of one section. A section that was never written in holds the empty text. */
export function readText(doc: Y.Doc, id: string): DocumentJson {
  const fragment = parts.text(doc, id);
  if (fragment.length === 0) return emptyDocument;
  const stored: unknown = yXmlFragmentToProsemirrorJSON(fragment);
  const parsed = parseDocument(stored);
  return parsed.ok ? parsed.value : repairDocument(stored);
}

/**
 * Brings a document to hold another state of its story, as one change that touches only what differs,
 * so that edits made elsewhere at the same time still merge.
 */
export function updateStoryDoc(doc: Y.Doc, content: StoryContent, change: unknown = null): void {
  doc.transact(() => {
    const fields = parts.fields(doc);
    for (const [name, value] of fieldEntries(content))
      if (!sameJson(fields.get(name), value)) fields.set(name, value);
    replaceRecords(parts.sections(doc), sectionRecords(content));
    replaceRecords(parts.sources(doc), content.sources);
    replaceRecords(parts.topics(doc), content.topics);
    for (const part of checkingParts) replaceRecords(parts[part](doc), content[part]);
    const dismissed = parts.dismissed(doc);
    const wanted = new Set(content.dismissed);
    for (const name of dismissed.keys()) if (!wanted.has(name)) dismissed.delete(name);
    for (const name of wanted) if (!dismissed.has(name)) dismissed.set(name, true);
    for (const [id, text] of sectionTexts(content)) writeText(doc, id, text);
  }, change);
}

/** Makes a section's fragment hold a text, changing only the nodes that differ. */
export function writeText(doc: Y.Doc, section: string, text: DocumentJson): void {
  const current = readText(doc, section);
  if (sameJson(current, text)) return;
  doc.transact(() => writeBlocks(doc, parts.text(doc, section), current, text));
}

/** What names a document's past, or null where there is none. */
export function lineageOf(doc: Y.Doc): string | null {
  const lineage = parts.fields(doc).get('lineage');
  return typeof lineage === 'string' ? lineage : null;
}

function fieldEntries(content: StoryContent): readonly (readonly [keyof StoryFields, unknown])[] {
  return (Object.keys(storyFields.shape) as (keyof StoryFields)[]).map(
    (name) => [name, content[name]] as const,
  );
}

function sectionRecords(content: StoryContent): readonly StoredRecord[] {
  return content.sections.map(({ id, kind, heading }) => ({ id, kind, heading }));
}

function sectionTexts(content: StoryContent): readonly (readonly [string, DocumentJson])[] {
  return content.sections.flatMap((section) =>
    section.kind === 'text' ? [[section.id, section.content] as const] : [],
  );
}
