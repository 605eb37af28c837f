import { createHash } from 'node:crypto';
import { bagOf, bundled, infoOf, payloadOf, zipOf } from '../bundles.ts';
import { aCapture } from '../stories.ts';
import {
  badStory,
  goodPayload,
  isNo,
  rebuilt,
  storyJson,
  storyYjs,
  tampered,
  type BadBundle,
} from './whole-bundle.ts';

/** Bags that are not what their manifests say, or are no bundles. */
export const badBags: readonly BadBundle[] = [
  [
    'a changed file',
    () =>
      tampered((files) =>
        files.set(storyJson, Buffer.from(String(files.get(storyJson)).replace('wall', 'gate'))),
      ),
    isNo('story.json was changed'),
  ],
  ['a missing file', () => tampered((files) => files.delete(storyYjs)), isNo('story.yjs is not there')],
  [
    'a file too many',
    () => tampered((files) => files.set('data/more.txt', Buffer.from('x'))),
    isNo('data/more.txt is listed in no manifest'),
  ],
  [
    'a changed tag file',
    () => tampered((files) => files.set('bag-info.txt', Buffer.from('Galley-Bundle-Version: 1\n'))),
    isNo('bag-info.txt was changed'),
  ],
  [
    'a bag that Galley did not make',
    () => rebuilt(() => undefined, { 'Galley-Bundle-Version': '' }),
    isNo('which there is not|did not make'),
  ],
  [
    'manifests with MD5 alone',
    async () => {
      const payload = await goodPayload();
      const md5 = (bytes: Uint8Array | string) => createHash('md5').update(bytes).digest('hex');
      const files = bagOf(payload, infoOf(payload, [badStory]), md5);
      const named = [...files].map(([name, bytes]) => [name.replace('-sha256', '-md5'), bytes] as const);
      const tags = named.map(([name, bytes]): readonly [string, Buffer] =>
        name === 'tagmanifest-md5.txt'
          ? [name, Buffer.from(bytes.toString().replaceAll('-sha256', '-md5'))]
          : [name, bytes],
      );
      return zipOf(new Map(tags));
    },
    isNo('manifest-sha256.txt is not there'),
  ],
  [
    'a newer version of bundles',
    () => rebuilt(() => undefined, { 'Galley-Bundle-Version': '2' }),
    /was made by a newer Galley \(bundle version 2\)\. Update Galley/,
  ],
  [
    'a version of bundles that never was',
    () => rebuilt(() => undefined, { 'Galley-Bundle-Version': 'one' }),
    isNo('version “one”, which there is not'),
  ],
  ['no story', () => rebuilt((payload) => payload.clear()), isNo('holds no story|says .* payload files')],
  [
    'a file of a folder that is no story',
    () => rebuilt((payload) => payload.set('data/notes/story.json', Buffer.from('{}'))),
    isNo('data/notes/story.json is no file that a bundle has'),
  ],
  [
    'a capture of no story',
    () => rebuilt((payload) => payload.set(`data/captures/aa/${'a'.repeat(64)}.html`, Buffer.from('x'))),
    isNo('is no file that a bundle has'),
  ],
  [
    'captures that it should have and has not',
    async () => {
      const story = { ...badStory, captures: [aCapture('c1', 's1')] };
      const payload = payloadOf(await bundled(story));
      return zipOf(bagOf(payload, infoOf(payload, [story], { captures: 'whole' })));
    },
    isNo('is not there, and a story rests on it'),
  ],
];
