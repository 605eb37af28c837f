import { readFile, stat } from 'node:fs/promises';
import type * as Y from 'yjs';
import { annotationsFromJsonLd, type ReadAnnotation } from '../../core/annotations/from-json-ld.ts';
import { annotationsToJsonLd } from '../../core/annotations/to-json-ld.ts';
import { offsetOfCodePoint } from '../../core/annotations/code-points.ts';
import { comparedAddress } from '../../core/capture/match-source.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { recordId } from '../../core/ids.ts';
import { exportFileName } from '../../core/render/file-name.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { appendRecords } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import { capturesOf, type Capture } from '../../core/story/capture.ts';
import type { Story } from '../../core/story/story.ts';
import { annotatedOf, textsOf } from '../export/annotated.ts';
import { newRecordId } from '../library/new-id.ts';
import type { Handlers } from './answer.ts';
import { storyNow, unknownToken, writableSession, writerNow, type Context } from './context.ts';
import { editStory } from './edit-story.ts';

/** The largest file of annotations that is read; bytes. */
const largestFile = 20 * 1024 * 1024;

/** Annotations on their way to other programs and back, as W3C Web Annotations. */
export function annotationsHandlers(
  context: Context,
): Pick<Handlers, 'annotations.export' | 'annotations.import'> {
  return {
    'annotations.export': async ({ story: id, source }) => {
      const session = context.session();
      if (!session.ok) return session;
      const found = await storyNow(session.value, id);
      if (!found.ok) return found;
      const story = found.value;
      const wanted = story.annotations.filter((item) => source === null || item.source === source);
      const page = annotationsToJsonLd(id, await annotatedOf(session.value.folder, story, wanted));
      const file = exportFileName(story, 'json').replace(/\.json$/, '-annotations.jsonld');
      return ok({ file, text: `${JSON.stringify(page, null, 2)}\n` });
    },
    'annotations.import': async ({ story: id, file: token }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const file = context.tokens.take(token);
      if (file === null) return refused(unknownToken);
      const read = await readAnnotationFile(file.path, file.name);
      if (!read.ok) return read;
      const found = await storyNow(session.value, id);
      if (!found.ok) return found;
      const { annotations, without } = read.value;
      const story = found.value;
      const texts = await textsOf(
        session.value.folder,
        story,
        story.captures.map((item) => ({ capture: item.id })),
      );
      const taken = annotations.map((item) => takeIn(item, story, texts, context.now()));
      const fitting = taken.filter((item) => item !== null);
      const added = fitting.filter((item) => !isKnown(item, story));
      const add = (doc: Y.Doc) =>
        appendRecords(
          parts.annotations(doc),
          added.map((item) => ({ ...item, id: freeId(item.id, story) })),
        );
      const edited = await editStory(session.value, id, add, writerNow(context));
      if (!edited.ok) return edited;
      const homeless = taken.length - fitting.length;
      return ok({
        added: added.length,
        known: fitting.length - added.length,
        warnings: [
          ...(homeless > 0
            ? [
                `${homeless} are about pages of which this story has no saved copy. Save the pages, then import again.`,
              ]
            : []),
          ...(without > 0 ? [`${without} have no quotation and were left out.`] : []),
        ],
      });
    },
  };
}

async function readAnnotationFile(
  file: string,
  name: string,
): Promise<Result<{ readonly annotations: readonly ReadAnnotation[]; readonly without: number }, Refusal>> {
  try {
    if ((await stat(file)).size > largestFile) return refused(refusalOf('file-too-large', name, '20 MB'));
    const read = annotationsFromJsonLd(JSON.parse(await readFile(file, 'utf8')));
    return read.ok ? read : refused(refusalOf('file-damaged', name, 'it holds no annotations'));
  } catch (error) {
    if (error instanceof SyntaxError) return refused(refusalOf('file-damaged', name, 'it is not JSON'));
    return refused(refusalOf('file-unreadable', name));
  }
}

/** The annotation on a capture of this story, or null where the story has none of its page. */
function takeIn(
  read: ReadAnnotation,
  story: Story,
  texts: ReadonlyMap<string, string>,
  now: string,
): Annotation | null {
  const capture = captureFor(read, story);
  if (capture === undefined) return null;
  const text = texts.get(capture.id) ?? '';
  const start =
    read.start === null ? Math.max(0, text.indexOf(read.exact)) : offsetOfCodePoint(text, read.start);
  const { exact, prefix, suffix, note, tags, author, createdAt } = read;
  const own = recordId.safeParse(read.iri.split(':').at(-1));
  return {
    id: own.success ? own.data : newRecordId(),
    source: capture.source,
    capture: capture.id,
    exact,
    prefix,
    suffix,
    start,
    end: start + exact.length,
    note,
    tags: [...tags],
    author,
    createdAt: createdAt ?? now,
    changedAt: createdAt ?? now,
  };
}

function captureFor({ sha256, address }: ReadAnnotation, story: Story): Capture | undefined {
  const bySaved = story.captures.find(({ original }) => sha256 !== '' && original.sha256 === sha256);
  if (bySaved !== undefined) return bySaved;
  const wanted = comparedAddress(address);
  const source = story.sources.find(({ url }) => wanted !== '' && comparedAddress(url) === wanted);
  return source === undefined ? undefined : capturesOf(story.captures, source.id)[0];
}

/** Whether the story has this annotation: under its id, or with the same words, place and note. */
function isKnown(item: Annotation, { annotations }: Story): boolean {
  return annotations.some(
    (known) =>
      known.exact === item.exact &&
      known.source === item.source &&
      (known.id === item.id || (known.start === item.start && known.note === item.note)),
  );
}

/** An id that another annotation of the story has goes to that one. */
function freeId(id: Annotation['id'], { annotations }: Story): Annotation['id'] {
  return annotations.some((known) => known.id === id) ? newRecordId() : id;
}
