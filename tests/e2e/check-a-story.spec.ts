import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from './support/axe.ts';
import { claimRows, claimsTab, openRow, selectWords } from './support/claims.ts';
import { painted, reading, savedPage, text } from './support/reading.ts';
import { row, section, steps, words } from './support/steps.ts';
import { expect, test, type Page } from './support/workstation.ts';

const papers = 'What the papers say';
const exact = 'We could not let the boats go out in such a sea';
const near = 'The crews were told on Sunday night that they would be paid';

/** A page of the kind that Galley takes in, invented from end to end. */
const page = `Orrin keeps its boats in port

What's happened
The harbour of Orrin stayed shut on Monday. Minister Lena Peric said that 1,200 people were without work, and that the port would open when the wind had gone down and the pilots were ready to go out again.
What's behind the headline?
The quarrel is older than the storm. For years the pilots have asked for a second cutter, and for years the ministry has promised one. A shut harbour costs the islands their fish and the town its trade, and both sides know it. What the ministry does next will show whether it means to keep its word. If the port opens without a new cutter the pilots may stay ashore, and the islands will pay for it a second time before the winter is over.
What the papers say
The Harbour Post quotes the harbour master: “${exact}.” The Quay Courier reports that “the crews were told on Sunday that they would be paid”. Both papers say that the islands were warned in time, and both wonder why the second cutter never came. The Courier adds that the minister spoke to the pilots twice, and the Post that nobody from the islands was asked.
How we got here
The port was built in 1967. In March 2019 the first cutter was sold. On 9 September 2025 the pilots asked for a second one again, in a letter that the ministry never answered, and in the weeks after it the talks between them came to an end without a result or a date for the next ones to begin.
More on these topics
-
Orrin, officially the District of Orrin, is a region in the upper valley.
`;

const post = savedPage(
  'Harbour stays shut',
  `<p>The harbour master of Orrin spoke to this paper on Monday at noon, with the wind still in the north and the flags down.</p>
<p>“${exact},” she said. “Nobody wants a shut port, but nobody wants a drowned crew either, and that is what it would have come to.”</p>
<p>In the town 12,000 people were without work on Monday, the ministry said, and the ferries lay at the pier for the third day.</p>`,
);
const courier = savedPage(
  'Crews will be paid',
  `<p>A letter from the ministry was read out in the old customs house on Sunday, and copies of it were pinned to the doors of the hall.</p>
<p>${near}, and that the port would open again as soon as the pilots said so, a member of the crew who was in the hall told the Courier.</p>
<p>The minister spoke to the pilots twice on the telephone, once in the night and once in the morning, and promised them a second cutter.</p>`,
  { address: 'https://courier.example/crews' },
).replace('Harbour Post', 'Quay Courier');

test('a page is taken in, checked against two saved copies, found wanting, mended, and let go', async ({
  workstation,
}) => {
  const put = async (name: string, content: string) => {
    const file = path.join(workstation.folder, name);
    await writeFile(file, content);
    return file;
  };
  await workstation.galley('init', workstation.library);
  expect((await workstation.galley('import', await put('orrin.txt', page))).code).toBe(0);
  const saved = await workstation.galley(
    'source',
    'add',
    'orrin-keeps-its-boats-in-port',
    await put('post.html', post),
    await put('courier.html', courier),
    '--json',
  );
  expect(JSON.parse(saved.stdout)).toMatchObject({
    captured: [{ outlet: 'Harbour Post' }, { outlet: 'Quay Courier' }],
    failed: [],
  });
  const before = await workstation.galley('check', 'orrin-keeps-its-boats-in-port', '--json');
  expect(before.code).toBe(0);

  const window = await workstation.start();
  await row(window, 'Orrin keeps its boats').click();
  await test.step('quotations: one word for word, one near, with its diff and its passage', async () => {
    await window.getByRole('tab', { name: /^Quotes/ }).click();
    await expect(window.getByText('2 quotations: 1 word for word, 1 near')).toBeVisible();
    const nearRow = window.getByRole('button', { name: /^Near: the crews were told/ });
    await expect(nearRow.locator('del')).toHaveText(' night');
    await nearRow.click();
    await expect(text(window).locator('[data-start]').first()).toBeVisible();
    await expect.poll(() => painted(window, 'passage')).toEqual([near]);
  });

  await test.step('claims: proposed and accepted, evidence by selecting, verdicts by keys', async () => {
    await claimsTab(window).click();
    await window.getByRole('button', { name: 'Propose claims' }).first().click();
    await window.getByRole('button', { name: 'Accept all' }).click();
    const count = await claimRows(window).count();
    expect(count).toBeGreaterThan(4);
    await claimRows(window).filter({ hasText: '1,200 people' }).click();
    await expect(openRow(window)).toHaveAccessibleName(/1,200 people/);
    await window.getByRole('tab', { name: /^Quotes/ }).click();
    await window
      .getByRole('button', { name: /^(Word for word|Exact but)/ })
      .last()
      .click();
    await expect(text(window).getByText('12,000 people')).toBeVisible();
    await reading.select(window, 'In the town 12,000 people were without work on Monday');
    await window.keyboard.press('s');
    await claimsTab(window).click();
    await expect(openRow(window)).toHaveAccessibleName(/1 source supports/);
    await expect(
      window.getByRole('group', { name: /1,200/ }).or(window.getByText('12,000 people').first()),
    ).toBeVisible();
    for (let nth = 0; nth < count; nth++) {
      await claimRows(window).nth(nth).click();
      await window.keyboard.press('v');
      await expect(claimRows(window).nth(nth)).toHaveAccessibleName(/^Verified/);
    }
    await expect(window.getByText(`${count} of ${count} checked`)).toBeVisible();
  });

  await test.step('a verified sentence that is edited goes stale, and preflight fails for it', async () => {
    await selectWords(window, 'What’s happened', '1,200');
    await window.keyboard.type('12,000');
    await expect(claimRows(window).filter({ hasText: '12,000 people' })).toHaveAccessibleName(
      /^Verified, stale/,
    );
    await window.getByRole('tab', { name: /^Preflight/ }).click();
    await expect(window.getByText(/May not leave yet: 1 error/)).toBeVisible();
    expect(await violations(window)).toEqual([]);
    await steps.saved(window);
  });

  await test.step('it may not be set to ready without a reason', async () => {
    await setStatus(window, 'Ready');
    await expect(window.getByRole('dialog', { name: 'This story is not ready yet' })).toBeVisible();
    await window.getByRole('button', { name: 'Cancel' }).click();
    await expect(window.getByRole('button', { name: /Draft.*Status|Status.*Draft/ })).toBeVisible();
  });

  await test.step('mended, it passes', async () => {
    await window.getByRole('tab', { name: /^Preflight/ }).click();
    await window.getByRole('button', { name: 'Take the source’s words' }).first().click();
    await expect(words(window, papers)).toContainText(near.slice(4));
    await claimsTab(window).click();
    // The sentence with the figure, and the one whose quotation was mended.
    const stale = claimRows(window).and(window.getByRole('button', { name: /^Verified, stale/ }));
    await expect(stale).toHaveCount(2);
    for (const left of [1, 0]) {
      await stale.first().click();
      await window.keyboard.press('v');
      await expect(stale).toHaveCount(left);
    }
    await window.getByRole('tab', { name: /^Preflight/ }).click();
    await expect(window.getByText(/Ready to leave|May leave/)).toBeVisible();
    await setStatus(window, 'Ready');
    await expect(window.getByRole('dialog')).toHaveCount(0);
    await expect(window.getByRole('button', { name: /Ready.*Status|Status.*Ready/ })).toBeVisible();
    await expect(section(window, papers)).toBeAttached();
  });

  await test.step('what was done is on the disk, and the command line sees it', async () => {
    await steps.saved(window);
    await workstation.stop();
    const after = await workstation.galley('check', 'orrin-keeps-its-boats-in-port', '--json');
    expect(after.code).toBe(0);
    const [story] = (JSON.parse(after.stdout) as { stories: { ok: boolean; counts: { error: number } }[] })
      .stories;
    expect(story).toMatchObject({ ok: true, counts: { error: 0 } });
  });
});

async function setStatus(window: Page, status: string): Promise<void> {
  await window
    .getByRole('button', { name: /Status/ })
    .first()
    .click();
  await window.getByRole('option', { name: status }).click();
}
