import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { Captured } from '../../core/contract/checks.ts';
import type { CaptureReport } from '../../core/contract/batches.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import type { RecordId, StoryId } from '../../core/ids.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { Capture } from '../../core/story/capture.ts';
import { sourceLabel } from '../../core/story/source.ts';
import type { Story } from '../../core/story/story.ts';
import { checkInWorker } from '../checks/check-in-worker.ts';
import { keptFilePath, readKeptFile } from '../library/captures.ts';
import { storageRefusal } from '../library/storage-refusal.ts';
import { addCapture } from './add-capture.ts';
import type { Handlers } from './answer.ts';
import { anchorJob, captureText } from '../checks/check-job-of.ts';
import { storyNow, unknownToken, writableSession, writerNow, type Context } from './context.ts';
import type { Session } from './session.ts';

type CapturesRequests =
  | 'captures.add'
  | 'captures.read'
  | 'captures.compare'
  | 'captures.original'
  | 'captures.page';

/** Saved copies of sources: take them in, read them, compare them, give the original back. */
export function capturesHandlers(context: Context): Pick<Handlers, CapturesRequests> {
  const find = async (
    story: StoryId,
    capture: RecordId,
  ): Promise<Result<{ session: Session; story: Story; capture: Capture }, Refusal>> => {
    const session = context.session();
    if (!session.ok) return session;
    const found = await storyNow(session.value, story);
    if (!found.ok) return found;
    const item = found.value.captures.find(({ id }) => id === capture);
    if (item === undefined) return refused(refusalOf('capture-missing', capture));
    return ok({ session: session.value, story: found.value, capture: item });
  };
  return {
    'captures.add': async ({ story, files, source }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const tokens = [...new Set(files)];
      // A refusal says that nothing was done, so it cannot come in the middle.
      if (tokens.some((token) => context.tokens.look(token) === null)) return refused(unknownToken);
      const known = await storyNow(session.value, story);
      if (!known.ok) return known;
      const report: { captured: Captured[]; failed: CaptureReport['failed'] } = { captured: [], failed: [] };
      for (const token of tokens) {
        const file = context.tokens.take(token);
        if (file === null) return refused(unknownToken);
        const added = await addCapture(session.value, story, file, { source, by: writerNow(context) });
        if (added.ok) report.captured.push(added.value);
        else
          report.failed.push({
            file: file.name,
            code: added.refusal.code,
            error: sentenceFor(added.refusal),
          });
      }
      return ok(report);
    },
    'captures.read': async ({ story: id, capture: wanted }) => {
      const found = await find(id, wanted);
      if (!found.ok) return found;
      const { session, story, capture } = found.value;
      const annotations = story.annotations.filter(({ source }) => source === capture.source);
      const answer = await checkInWorker(
        {
          kind: 'read',
          capture: captureText(session.folder, capture),
          anchors: annotations.map((annotation) => anchorJob(annotation, capture)),
        },
        capture.file,
      );
      if (!answer.ok) return answer;
      const { text, anchors } = answer.value;
      return text === null
        ? refused(refusalOf('capture-missing', capture.file))
        : ok({ text, anchors: [...anchors] });
    },
    'captures.compare': async ({ story: id, before, after }) => {
      const [old, next] = await Promise.all([find(id, before), find(id, after)]);
      if (!old.ok) return old;
      if (!next.ok) return next;
      const { session, story, capture } = next.value;
      const answer = await checkInWorker(
        {
          kind: 'compare',
          before: captureText(session.folder, old.value.capture),
          after: captureText(session.folder, capture),
          language: capture.language || story.language,
        },
        capture.file,
      );
      if (!answer.ok) return answer;
      const { parts } = answer.value;
      return parts === null ? refused(refusalOf('capture-missing', capture.file)) : ok({ parts: [...parts] });
    },
    'captures.original': async ({ story: id, capture: wanted, to }) => {
      const found = await find(id, wanted);
      if (!found.ok) return found;
      const { session, capture } = found.value;
      const { sha256, extension } = capture.original;
      const kept = keptFilePath(session.folder, { sha256, extension });
      const folder = to === null ? await context.tokens.scratch() : context.tokens.look(to)?.path;
      if (folder === undefined) return refused(unknownToken);
      // The name came from a stranger's file: only its last part counts.
      const name = path.basename(capture.file.replaceAll('\\', '/')).replaceAll(/[\p{Cc}<>:"|?*]/gu, '_');
      const target = path.join(folder, name === '' || /^\.+$/.test(name) ? `capture.${extension}` : name);
      try {
        await copyFile(kept, target);
      } catch (error) {
        const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        await context.tokens.discard(target);
        return refused(isGone ? refusalOf('capture-missing', capture.file) : storageRefusal(error, target));
      }
      return ok({
        file: path.basename(target),
        download: to === null ? context.tokens.offer(target) : null,
      });
    },
    'captures.page': async ({ story: id, capture: wanted }) => {
      const found = await find(id, wanted);
      if (!found.ok) return found;
      const { session, story, capture } = found.value;
      const bytes = await readKeptFile(session.folder, { sha256: capture.page, extension: 'html' });
      if (!bytes.ok) return refused(refusalOf('capture-missing', capture.file));
      const source = story.sources.find((item) => item.id === capture.source);
      const title = source === undefined ? capture.file : sourceLabel(source);
      // It brings a parser of HTML along, which only who reads a source needs.
      const { readingPage } = await import('../../core/capture/reading-page.ts');
      return ok({ html: readingPage(Buffer.from(bytes.value).toString('utf8'), { ...capture, title }) });
    },
  };
}
