import path from 'node:path';
import { createStoryDoc, writeText } from '../../src/core/story-doc/story-doc.ts';
import type { Story } from '../../src/core/story/story.ts';
import { aLibrary } from './a-library.ts';
import { aKeptCapture, bundled, writtenBundle } from './bundles.ts';
import { aLaptop, type Laptop } from './laptop.ts';
import { anAnnotation, aSource, aStory, text } from './stories.ts';
import { temporaryFolder } from './temporary-folder.ts';

const section = 'whats-happened';

/** A story with a saved page, in a library; another library that has neither. */
export async function twoLaptops(): Promise<{
  readonly ours: Laptop;
  readonly theirs: Laptop;
  readonly story: Story;
}> {
  const library = await aLibrary();
  const capture = await aKeptCapture(library, 'c1', 's1');
  const story = aStory({
    headline: 'The wall',
    slug: 'the-wall',
    sections: { [section]: text('The wall is nine metres high.', 'The gate is new.') },
    sources: [aSource('s1', { outlet: 'The Harbour Times' })],
    captures: [capture],
    annotations: [anAnnotation('n1', capture, { exact: 'The wall', end: 8 })],
  });
  const ours = await aLaptop(library);
  const file = await writtenBundle(
    path.join(await temporaryFolder(), 'start.galley'),
    [await bundled(story, library, createStoryDoc(story, 'one past'))],
    { library, captures: 'whole' },
  );
  await ours.take(file);
  return { ours, theirs: await aLaptop(await aLibrary()), story };
}

/** Both have the story, and each has written something since. */
export async function parted() {
  const { ours, theirs, story } = await twoLaptops();
  await theirs.take(await ours.bundle(story.id));
  const write = async ({ page }: Laptop, ...paragraphs: readonly string[]) => {
    await page.open(story.id);
    await page.change(story.id, (doc) => writeText(doc, section, text(...paragraphs)));
    await page.ask('story.close', { story: story.id });
  };
  await write(ours, 'The wall is ten metres high.', 'The gate is new.');
  await write(theirs, 'The wall is nine metres high and leaks.', 'The gate is quite new.', 'A flag flies.');
  return { ours, theirs, story, write };
}

/** The paragraphs of the one section, as the laptop has them now. */
export async function words({ page }: Laptop, { id }: Story): Promise<readonly string[]> {
  await page.open(id);
  return page.text(id).split('\n');
}
