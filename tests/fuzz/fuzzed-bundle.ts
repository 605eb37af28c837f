import * as Y from 'yjs';
import { storyFileNames, storyFilePath } from '../../src/core/bundle/bundle-paths.ts';
import { readStoryDoc, storyFormat, parts, updateStoryDoc } from '../../src/core/story-doc/story-doc.ts';
import { storyFileJson } from '../../src/core/story-doc/story-file.ts';
import type { Story } from '../../src/core/story/story.ts';
import { bagOf, infoOf, zipOf, type Files } from '../support/bundles.ts';
import type { Random } from '../support/random.ts';
import { mutateBytes, mutateDirectory } from './mutate-bytes.ts';
import { editOddly } from './odd-document.ts';
import { mutateJson } from './odd-values.ts';

/** A whole bundle that harm is done to. */
export type Whole = { readonly story: Story; readonly files: Files; readonly zip: Buffer };

/** A document of a story that is the same, byte for byte, each time it is made. */
export function knownDoc(story: Story): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.transact(() => {
    parts.fields(doc).set('format', storyFormat);
    parts.fields(doc).set('lineage', 'one past');
    updateStoryDoc(doc, story);
  });
  return doc;
}

/** Harm done to the bytes of the zip file. No payload may come out of it changed and pass for valid. */
const ofBytes = {
  bytes: ({ zip }: Whole, random: Random) => mutateBytes(zip, random),
  directory: ({ zip }: Whole, random: Random) => mutateDirectory(zip, random),
  file: ({ files }: Whole, random: Random) => {
    const changed = random.of([...files.keys()]);
    return zipOf(
      new Map(
        [...files].map(([name, bytes]) => [name, name === changed ? mutateBytes(bytes, random) : bytes]),
      ),
    );
  },
};

/** Harm done to a story before its manifests are written: it reaches the readers of JSON and Yjs. */
const ofStories = {
  json: (whole: Whole, random: Random) => {
    const value = JSON.parse(whole.files.get(pathOf(whole, 'json'))?.toString() ?? '');
    return rebuilt(whole, { json: Buffer.from(JSON.stringify(mutateJson(value, random)) ?? 'null') });
  },
  'json bytes': (whole: Whole, random: Random) =>
    rebuilt(whole, { json: mutateBytes(whole.files.get(pathOf(whole, 'json')) ?? Buffer.of(), random) }),
  'yjs bytes': (whole: Whole, random: Random) =>
    rebuilt(whole, { yjs: mutateBytes(whole.files.get(pathOf(whole, 'yjs')) ?? Buffer.of(), random) }),
  document: (whole: Whole, random: Random) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, whole.files.get(pathOf(whole, 'yjs')) ?? new Uint8Array());
    try {
      editOddly(doc, random);
    } catch {
      // What Yjs refuses to write nobody can send.
    }
    return rebuilt(whole, { yjs: Buffer.from(Y.encodeStateAsUpdate(doc)), json: jsonOf(whole, doc) });
  },
};

export const harms = { ...ofBytes, ...ofStories };
export type Harm = keyof typeof harms;

/** Whether the manifests were made anew after the harm, so that only the readers of stories can find it. */
export function isRebuilt(harm: Harm): boolean {
  return Object.hasOwn(ofStories, harm);
}

type StoryFile = 'json' | 'yjs';

function pathOf({ story }: Whole, name: StoryFile): string {
  return storyFilePath(story.id, storyFileNames[name]);
}

function rebuilt(whole: Whole, changed: Partial<Record<StoryFile, Buffer>>): Buffer {
  const payload = new Map([...whole.files].filter(([name]) => name.startsWith('data/')));
  for (const name of ['json', 'yjs'] as const)
    payload.set(pathOf(whole, name), changed[name] ?? payload.get(pathOf(whole, name)) ?? Buffer.of());
  return zipOf(bagOf(payload, infoOf(payload, [whole.story], { captures: 'whole' })));
}

/** What the document says, as the file beside it, so that both agree where the document can be read at all. */
function jsonOf({ story }: Whole, doc: Y.Doc): Buffer {
  try {
    const { id, updatedAt } = story;
    return Buffer.from(JSON.stringify(storyFileJson({ id, updatedAt, ...readStoryDoc(doc) }, null)));
  } catch {
    return Buffer.from(JSON.stringify(storyFileJson(story, null)));
  }
}
