import { expect, test } from 'vitest';
import { aDesk, aPage, type Page } from '../../../tests/support/desk.ts';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aStory, idOf } from '../../../tests/support/stories.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { storyContent } from '../../core/story/story.ts';
import type { Status } from '../../core/story/status.ts';

/** A story with nothing in its required sections has errors. */
const bare = aStory({ id: idOf(1), headline: 'Pilots return', slug: 'pilots', status: 'draft' });

const set = (status: Status, reason = '') => ({ stories: [bare.id], status, reason });

async function written(page: Page) {
  const { text } = await page.ask('story.render', { story: bare.id, format: 'json' });
  return storyContent.pick({ status: true, signoffs: true }).loose().parse(JSON.parse(text));
}

test.each(['ready', 'published'] as const)(
  'a story with errors is set to %s for a reason only, and that is kept with who and what',
  async (status) => {
    const page = aPage(await aDesk({ library: await aLibrary(bare) }));
    await page.ask('person.write', { name: 'Rim Haddad' });
    for (const reason of ['', ' \n'])
      expect(await page.refusalOf('stories.setStatus', set(status, reason))).toMatchObject({
        code: 'preflight-errors',
        subject: 'Pilots return',
      });
    expect(await written(page)).toMatchObject({ status: 'draft', signoffs: [] });
    await page.ask('stories.setStatus', set(status, '  It was agreed.  '));
    const { status: now, signoffs } = await written(page);
    expect(now).toBe(status);
    expect(signoffs).toMatchObject([{ status, reason: 'It was agreed.', author: 'Rim Haddad' }]);
    expect(signoffs[0]?.errors.join()).toContain('is empty, and the house requires it');
  },
);

test('what has left already is not asked again, and what comes back is', async () => {
  const page = aPage(await aDesk({ library: await aLibrary(bare) }));
  await page.ask('stories.setStatus', set('ready', 'It was agreed.'));
  await page.ask('stories.setStatus', set('published'));
  expect((await written(page)).signoffs).toHaveLength(1);
  await page.ask('stories.setStatus', set('checking'));
  expect(await page.refusalOf('stories.setStatus', set('ready'))).toMatchObject({ code: 'preflight-errors' });
});

test('words that nobody has saved yet count', async () => {
  const page = aPage(await aDesk({ library: await aLibrary(bare) }));
  await page.ask('houseStyle.setRule', { rule: 'section-empty', severity: 'off' });
  await page.open(bare.id);
  await page.ask('stories.setStatus', set('ready'));
  await page.ask('stories.setStatus', set('draft'));
  await page.change(bare.id, (doc) => void parts.fields(doc).set('headline', ''));
  expect(await page.refusalOf('stories.setStatus', set('ready'))).toMatchObject({ code: 'preflight-errors' });
});
