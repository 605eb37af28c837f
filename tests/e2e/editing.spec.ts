import { expect, test, type Page } from './support/workstation.ts';
import { caretAtEnd, field, section, steps, words } from './support/steps.ts';

const happened = 'What’s happened';
const behind = 'What’s behind the headline?';

/** Pastes as another program would have it on the clipboard. */
async function paste(page: Page, heading: string, html: string, plain: string): Promise<void> {
  await caretAtEnd(page, heading);
  await section(page, heading).evaluate(
    (element, [richText, plainText]) => {
      const data = new DataTransfer();
      data.setData('text/html', richText);
      data.setData('text/plain', plainText);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [html, plain] as const,
  );
}

test('what Word, Google Docs and web pages put on the clipboard comes in clean', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Pasting');
  const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{color:red}</style></head><body>
    <!--StartFragment--><p class=MsoNormal style='font-family:Comic'><b>Bold</b> and <span style='font-style:italic'>slanted</span><o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>First</p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>   </span></span>Second</p><!--EndFragment--></body></html>`;
  await paste(page, happened, word, 'Bold and slanted First Second');
  await expect(words(page, happened).locator('strong')).toHaveText('Bold');
  await expect(words(page, happened).locator('em')).toHaveText('slanted');
  await expect(words(page, happened).locator('li')).toHaveText(['First', 'Second']);
  expect(await section(page, happened).innerHTML()).not.toMatch(
    /Mso|style="(?!text-align)[^"]*font|color:red/,
  );

  const web = `<div onclick="alert(1)"><script>window.hit = 1</script><h2>Heading</h2><p>Text <a href="javascript:alert(1)">bad</a>
    <a href="https://example.org/a">good</a><img src="https://example.org/pixel.gif" onerror="window.hit = 2"></p></div>`;
  await paste(page, behind, web, 'Heading Text bad good');
  await expect(words(page, behind).locator('h3')).toHaveText('Heading');
  await expect(words(page, behind).locator('a')).toHaveText('good');
  await expect(words(page, behind).locator('img, script')).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
});

test('undo and redo go through the whole story, section by section and card by card', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Undo');
  await steps.typeIn(page, happened, 'First section.');
  await page.waitForTimeout(700);
  await steps.typeIn(page, behind, 'Second section.');
  await page.waitForTimeout(700);
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(words(page, behind)).not.toContainText('Second');
  await page.keyboard.press('ControlOrMeta+KeyZ');
  await expect(words(page, happened)).not.toContainText('First');
  await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
  await page.keyboard.press('ControlOrMeta+Shift+KeyZ');
  await expect(words(page, happened)).toContainText('First section.');
  await expect(words(page, behind)).toContainText('Second section.');
});

test('formats by key and button, sub-headings and quotes by Markdown typing', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Formats');
  await caretAtEnd(page, happened);
  await page.keyboard.press('ControlOrMeta+KeyB');
  await page.keyboard.type('heavy');
  await page.keyboard.press('ControlOrMeta+KeyB');
  await page.keyboard.type(' plain');
  await expect(words(page, happened).locator('strong')).toHaveText('heavy');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# Under it');
  await page.keyboard.press('Enter');
  await page.keyboard.type('> said so');
  await expect(words(page, happened).locator('h3')).toHaveText('Under it');
  await expect(words(page, happened).locator('blockquote')).toHaveText('said so');
  await page.getByRole('button', { name: 'Quote', exact: true }).click();
  await expect(words(page, happened).locator('blockquote')).toHaveCount(0);
});

test('a link is made, changed and taken off; an address that could run is refused', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Links');
  await steps.typeIn(page, happened, 'the ruling');
  await page.keyboard.press('ControlOrMeta+KeyA');
  await page.keyboard.press('ControlOrMeta+KeyK');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox').first().fill('court.example/ruling');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(words(page, happened).locator('a')).toHaveAttribute('href', 'https://court.example/ruling');
  await page.keyboard.press('ControlOrMeta+KeyK');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Remove/ })
    .click();
  await expect(words(page, happened).locator('a')).toHaveCount(0);
});

test('a right-to-left story is written right to left, with its own quotation marks', async ({
  workstation,
}) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'مدينة');
  await page.getByRole('combobox', { name: 'Language' }).fill('Arabic');
  await page.getByRole('option', { name: 'Arabic', exact: true }).click();
  await expect(page.locator('article[dir="rtl"]')).toBeVisible();
  await steps.typeIn(page, happened, 'قالت "نعم" اليوم');
  await expect(words(page, happened)).toContainText('قالت «نعم» اليوم');
  await expect(field(page, 'Headline')).toHaveCSS('direction', 'rtl');
});

test('an edit in German gets German quotation marks', async ({ workstation }) => {
  const page = await workstation.start();
  await steps.createLibrary(page);
  await steps.newStory(page, 'Brücke');
  await page.getByRole('combobox', { name: 'Language' }).fill('German');
  await page.getByRole('option', { name: 'German', exact: true }).click();
  await steps.typeIn(page, happened, 'Er sagte "ja".');
  await expect(words(page, happened)).toContainText('Er sagte „ja“.');
  await field(page, 'Headline').click();
  await page.keyboard.press('Home');
  await page.keyboard.type('"Alte" ');
  await expect(field(page, 'Headline')).toHaveValue('„Alte“ Brücke');
});
