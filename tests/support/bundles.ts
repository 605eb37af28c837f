import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type * as Y from 'yjs';
import { bagInfoText, type BagInfoField } from '../../src/core/bag/bag-info.ts';
import { declarationText } from '../../src/core/bag/declaration.ts';
import { manifestText } from '../../src/core/bag/manifest.ts';
import { bundleInfo } from '../../src/core/bundle/bundle-info.ts';
import type { CaptureMode } from '../../src/core/bundle/capture-modes.ts';
import { recordId } from '../../src/core/ids.ts';
import { canonicalState } from '../../src/core/story-doc/canonical-state.ts';
import { createStoryDoc } from '../../src/core/story-doc/story-doc.ts';
import type { Capture } from '../../src/core/story/capture.ts';
import type { Story } from '../../src/core/story/story.ts';
import { openSource } from '../../src/main/bag/open-source.ts';
import { storyParts, type BundleStory } from '../../src/main/bundle/bundle-parts.ts';
import { writeBundle } from '../../src/main/bundle/write-bundle.ts';
import { annotatedOf } from '../../src/main/export/annotated.ts';
import { keepFile } from '../../src/main/library/captures.ts';
import { sha256 } from '../../src/main/library/hash.ts';
import { rawZip } from './raw-zip.ts';
import { aCapture } from './stories.ts';

/** A saved page of a source, with its three files in the library. */
export async function aKeptCapture(library: string, id: string, source: string): Promise<Capture> {
  const kept = async (content: string, extension: string) => {
    const done = await keepFile(library, Buffer.from(content), extension);
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.sha256;
  };
  const original = `<title>${id}</title><p>The wall of ${source} is nine metres high.</p>`;
  return aCapture(id, source, {
    id: recordId.parse(id),
    original: {
      sha256: await kept(original, 'html'),
      extension: 'html',
      bytes: Buffer.byteLength(original),
    },
    page: await kept(`<p data-start="0">The wall of ${source} is nine metres high. (${id})</p>`, 'html'),
    text: await kept(`The wall of ${source} is nine metres high. (${id})`, 'txt'),
  });
}

/** All that a bundle says of a story; its document is made anew where none is given. */
export async function bundled(story: Story, library = '', doc: Y.Doc | null = null): Promise<BundleStory> {
  return {
    story,
    state: canonicalState(doc ?? createStoryDoc(story, `lineage-${story.id}`)),
    preflight: { ok: true, counts: { error: 0, warning: 0 }, findings: [] },
    annotated: library === '' ? [] : await annotatedOf(library, story),
  };
}

/** Writes a bundle of stories, as an export does, into a file. */
export async function writtenBundle(
  file: string,
  stories: readonly BundleStory[],
  { library = '', captures = 'hashes' }: { readonly library?: string; readonly captures?: CaptureMode } = {},
): Promise<string> {
  const done = await writeBundle({ library, file, name: path.parse(file).name, stories, captures });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return file;
}

/** What a bag holds: bytes by path. */
export type Files = ReadonlyMap<string, Buffer>;

/** The payload of a bundle of stories without captures. */
export function payloadOf(...stories: readonly BundleStory[]): Files {
  return new Map(stories.flatMap(storyParts).map(({ path: name, bytes }) => [name, bytes]));
}

/** Every file of a bag, tag files too. */
export async function filesIn(bag: string): Promise<Files> {
  const source = await openSource(bag);
  if (!source.ok) throw new Error(source.refusal.reason);
  const files = new Map<string, Buffer>();
  for (const name of source.value.files.keys()) files.set(name, await buffer(await source.value.open(name)));
  await source.value.close();
  return files;
}

/** The lines that a bundle of a story has, with others in the place of some. */
export function infoOf(
  payload: Files,
  stories: readonly Story[],
  others: Readonly<Record<string, string>> & { readonly captures?: CaptureMode } = {},
): readonly BagInfoField[] {
  const bytes = [...payload.values()].reduce((sum, one) => sum + one.length, 0);
  const info = bundleInfo(stories, { bytes, files: payload.size }, others.captures ?? 'hashes');
  return info.map(({ label, value }) => ({ label, value: others[label] ?? value }));
}

/** A rightly made bag of a payload: whatever was done to the payload, its manifests fit. */
export function bagOf(payload: Files, info: readonly BagInfoField[], algorithm = sha256): Files {
  const lines = (files: Files) =>
    manifestText([...files].map(([name, bytes]) => ({ path: name, checksum: algorithm(bytes) })));
  const tags = new Map([
    ['bagit.txt', Buffer.from(declarationText)],
    ['bag-info.txt', Buffer.from(bagInfoText(info))],
    ['manifest-sha256.txt', Buffer.from(lines(payload))],
  ]);
  return new Map([...tags, ['tagmanifest-sha256.txt', Buffer.from(lines(tags))], ...payload]);
}

/** Files in a zip, in the one folder that a bag has there. */
export function zipOf(files: Files, folder = 'bag'): Buffer {
  return rawZip([...files].map(([name, content]) => ({ name: `${folder}/${name}`, content })));
}

/** Writes bytes into a file of a folder; its path. */
export async function put(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}
