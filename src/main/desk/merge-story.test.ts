import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { bundled, writtenBundle } from '../../../tests/support/bundles.ts';
import { aLaptop } from '../../../tests/support/laptop.ts';
import { aStory, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { watchThread } from '../../../tests/support/watch-thread.ts';
import { createStoryDoc } from '../../core/story-doc/story-doc.ts';

const section = 'whats-happened';

/** Paragraphs that nobody else has: comparing them with others takes its time. */
function manyParagraphs(word: string, count = 500): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${word} ${at} ${word}${at} `.repeat(12).trim());
}

/** A laptop with a long story, and a bundle of another long one under the same id that shares no past with it. */
async function twoLongOnes() {
  const ours = aStory({ headline: 'The wall', sections: { [section]: text(...manyParagraphs('ours')) } });
  const theirs = aStory({ headline: 'The wall', sections: { [section]: text(...manyParagraphs('theirs')) } });
  const laptop = await aLaptop(await aLibrary(ours));
  const file = await writtenBundle(path.join(await temporaryFolder(), 'theirs.galley'), [
    await bundled(theirs, '', createStoryDoc(theirs, 'another past')),
  ]);
  return { laptop, file, id: ours.id };
}

test('the desk goes on working while a bundle is compared with the story that is here, and while it is merged', async () => {
  const { laptop, file } = await twoLongOnes();
  const { page, choose } = laptop;
  const token = await choose(file);
  const works: readonly (() => Promise<unknown>)[] = [
    () => page.ask('bundles.look', { file: token, signature: null, unseal: null }),
    () => page.ask('bundles.take', { file: token, wanted: 'known' as const }),
  ];
  for (const work of works) {
    const { took, longest } = await watchThread(work);
    expect(longest).toBeLessThan(took / 3);
  }
});

test('what is typed while a merge is worked out is kept, and the state before the merge has what was merged', async () => {
  const { laptop, file, id } = await twoLongOnes();
  const { page, choose } = laptop;
  const token = await choose(file);
  await page.open(id);
  const taking = page.ask('bundles.take', { file: token, wanted: 'known' });
  for (let at = 0; at < 12; at++) {
    await page.write(id, `typed ${at}.`);
    await setTimeout(100);
  }
  expect((await taking).taken).toMatchObject([{ outcome: 'merged' }]);
  const shown = page.text(id);
  for (let at = 0; at < 12; at++) expect(shown).toContain(`typed ${at}.`);
  expect(shown).toContain('theirs499');
  const { merges } = await page.ask('review.read', { story: id });
  await page.ask('review.undo', { story: id, merge: merges[0]?.id ?? '' });
  expect(page.text(id)).toContain('typed 0.');
  expect(page.text(id)).not.toContain('theirs499');
});
