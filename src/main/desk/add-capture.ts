import type * as Y from 'yjs';
import { filledSource, outletOf, sourceOfCapture } from '../../core/capture/match-source.ts';
import type { Captured } from '../../core/contract/checks.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { RecordId, StoryId } from '../../core/ids.ts';
import type { Writer } from '../../core/merge/writers.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { appendRecords, patchRecord } from '../../core/story-doc/records.ts';
import { parts, readCaptures, readSources } from '../../core/story-doc/story-doc.ts';
import type { Capture } from '../../core/story/capture.ts';
import { emptySource, type Source } from '../../core/story/source.ts';
import { keepCapture } from '../capture/keep-capture.ts';
import { newRecordId } from '../library/new-id.ts';
import { editStory } from './edit-story.ts';
import type { Session } from './session.ts';
import type { Offered } from './tokens.ts';

type Wish = {
  /** The source that the file is a copy of, or null where that shows from the file. */
  readonly source: RecordId | null;
  /** Who saves it, and when. */
  readonly by: Writer;
};

/**
 * Saves a file in the library and ties it to a source of the story: the one that is wished for, the one with its
 * address, or a new one. The same file again is the capture that is there. Refuses whole what cannot be read.
 */
export async function addCapture(
  session: Session,
  story: StoryId,
  file: Offered,
  { source: wish, by }: Wish,
): Promise<Result<Captured, Refusal>> {
  const now = by.at;
  const kept = await keepCapture(session.folder, file.path, { name: file.name, now });
  if (!kept.ok) return kept;
  const { capture, reading } = kept.value;
  const outlets = session.houseStyle().outlets;
  let became: Captured['became'] = 'known';
  let source: Source | null = null;
  const add = (doc: Y.Doc) => {
    const sources = readSources(doc);
    const captures = readCaptures(doc);
    const known = captures.find(({ id }) => id === capture.id);
    if (known !== undefined) {
      source = sources.find(({ id }) => id === known.source) ?? emptySource(known.source);
      return;
    }
    const fitting =
      sources.find(({ id }) => id === wish) ?? sourceOfCapture(reading.meta, sources, captures, outlets);
    const filled = filledSource(
      fitting ?? { ...emptySource(newRecordId()), title: reading.meta.title || file.name },
      reading.meta,
      outlets,
      now.slice(0, 10),
    );
    source = filled;
    if (fitting === undefined) {
      became = 'new-source';
      appendRecords(parts.sources(doc), [filled]);
    } else {
      became = captures.some((item) => item.source === filled.id) ? 'newer-capture' : 'first-capture';
      patchRecord(parts.sources(doc), filled.id, filled);
    }
    appendRecords(parts.captures(doc), [{ ...capture, source: filled.id } satisfies Capture]);
  };
  const edited = await editStory(session, story, add, by);
  if (!edited.ok) return edited;
  // The edit ran and chose a source, or was refused above.
  if (source === null) return refused(refusalOf('story-not-found', story));
  return ok(report(source, capture, reading, { file: file.name, became, outlets }));
}

function report(
  source: Source,
  capture: Omit<Capture, 'source'>,
  { meta, warnings }: { readonly meta: Parameters<typeof outletOf>[0]; readonly warnings: readonly string[] },
  given: Pick<Captured, 'file' | 'became'> & { readonly outlets: Parameters<typeof outletOf>[1] },
): Captured {
  return {
    file: given.file,
    source: source.id,
    capture: capture.id,
    sha256: capture.original.sha256,
    title: meta.title,
    outlet: outletOf(meta, given.outlets),
    authors: [...meta.authors],
    publishedAt: meta.publishedAt,
    url: meta.url,
    language: meta.language,
    words: capture.words,
    became: given.became,
    warnings: [...warnings],
  };
}
