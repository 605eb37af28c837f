import type * as Y from 'yjs';
import { createStoryDoc } from '../../../src/core/story-doc/story-doc.ts';
import type { Story } from '../../../src/core/story/story.ts';
import { bagOf, bundled, infoOf, payloadOf, zipOf } from '../bundles.ts';
import { rawZip, type RawEntry } from '../raw-zip.ts';
import { aSource, aStory, text } from '../stories.ts';

/** A bundle that must not be taken in: what is wrong with it, its bytes, and what the sentence says. */
export type BadBundle = readonly [what: string, bytes: () => Promise<Buffer>, says: RegExp];

/** The story that bad bundles are made of. */
export const badStory: Story = aStory({
  headline: 'The wall',
  slug: 'the-wall',
  sections: { 'whats-happened': text('The wall is nine metres high.') },
  sources: [aSource('s1', { outlet: 'The Harbour Times' })],
});
/** Its document. */
export const wholeDoc = (): Y.Doc => createStoryDoc(badStory, 'one past');
/** Where a file of the story lies in its bag. */
export const inStory = (name: string) => `data/${badStory.id}/${name}`;
export const storyJson = inStory('story.json');
export const storyYjs = inStory('story.yjs');

/** Its files in a whole bundle. */
export async function goodPayload(): Promise<Map<string, Buffer>> {
  return new Map(payloadOf(await bundled(badStory, '', wholeDoc())));
}

/** A rightly made bag whose payload was changed before its manifests were written. */
export async function rebuilt(
  change: (payload: Map<string, Buffer>) => void,
  info: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const payload = await goodPayload();
  change(payload);
  return zipOf(bagOf(payload, infoOf(payload, [badStory], info)));
}

/** A bag whose files were changed afterwards. */
export async function tampered(change: (files: Map<string, Buffer>) => void): Promise<Buffer> {
  const payload = await goodPayload();
  const files = new Map(bagOf(payload, infoOf(payload, [badStory])));
  change(files);
  return zipOf(files);
}

/** A whole bundle with more entries in its zip file. */
export async function withEntries(...entries: readonly RawEntry[]): Promise<Buffer> {
  return rawZip([...(await goodEntries()), ...entries]);
}

export async function goodEntries(): Promise<readonly RawEntry[]> {
  const payload = await goodPayload();
  return [...bagOf(payload, infoOf(payload, [badStory]))].map(([name, content]) => ({
    name: `bag/${name}`,
    content,
  }));
}

/** What is said of a bundle that is refused because of this. */
export const isNo = (rest: string) => new RegExp(`is not a whole bundle \\(.*${rest}.*\\)`, 'su');
