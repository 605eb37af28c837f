import path from 'node:path';
import { beforeEach } from 'vitest';
import * as Y from 'yjs';
import { plainText } from '../../src/core/document/document.ts';
import { storyId, type StoryId } from '../../src/core/ids.ts';
import { ok } from '../../src/core/result.ts';
import { parts, readStoryDoc } from '../../src/core/story-doc/story-doc.ts';
import { defaultHouseStyle } from '../../src/core/story/default-house-style.ts';
import { newStory, type Story } from '../../src/core/story/story.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary, libraryPaths } from '../../src/main/library/library-folder.ts';
import { loadStory } from '../../src/main/library/load-story.ts';
import {
  openStoryWriter,
  type StoryWriter,
  type WriterOptions,
} from '../../src/main/library/story-writer.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const id: StoryId = storyId.parse('0a1b2c3d-0000-4000-8000-000000000001');
/** The library and the story's folder of the running test. */
export let library: string;
export let folder: string;

/** Gives each test of the file that calls this a library with one story in it. */
export function withStoryOnDisk(): void {
  beforeEach(async () => {
    library = path.join(await temporaryFolder(), 'library');
    await createLibrary(library, { id: crypto.randomUUID(), now: '2026-11-23T08:00:00Z' });
    folder = libraryPaths.story(library, id);
    const story: Story = {
      id,
      updatedAt: '2026-11-23T08:00:00Z',
      ...newStory(defaultHouseStyle, '2026-11-23T08:00:00Z'),
      headline: 'Harbour pilots return to work',
    };
    const created = await createStory(library, story, 'lineage-1');
    if (!created.ok) throw new Error(created.refusal.code);
  });
}

export async function open(options: Partial<WriterOptions> = {}): Promise<StoryWriter> {
  const opened = await openStoryWriter(folder, {
    mayWrite: async () => ok(1),
    now: () => '2026-11-23T09:00:00Z',
    onNote: () => undefined,
    ...options,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

/** The update that a page would send after changing its copy of the document. */
export function edit(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

export function typeParagraph(doc: Y.Doc, section: string, text: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  parts.text(doc, section).push([paragraph]);
}

export function write(writer: StoryWriter, text: string, section = 'whats-happened') {
  return writer.accept(
    edit(writer.doc, (copy) => typeParagraph(copy, section, text)),
    'test',
  );
}

export async function textOnDisk(section = 'whats-happened'): Promise<string> {
  const loaded = await loadStory(folder);
  if (!loaded.ok) throw new Error(loaded.refusal.code);
  const found = readStoryDoc(loaded.value.doc).sections.find((item) => item.id === section);
  return found?.kind === 'text' ? plainText(found.content) : '';
}

export async function notes(): Promise<readonly string[]> {
  const loaded = await loadStory(folder);
  return loaded.ok ? loaded.value.notes : [loaded.refusal.code];
}
