import { describe, expect, test } from 'vitest';
import { documentOf, read, textsOf } from '../../../tests/fixtures/import/reading.ts';

const happened = 'What’s happened';
const background = 'How we got here';

describe('a plain text', () => {
  test('whose lines were cut at a width is joined again to paragraphs', () => {
    const { content } = read(
      'text',
      `Summary

The old pier of Port Ellery fell into the harbour shortly
before noon on Monday. Nobody was hurt, said the harbour
office. The ferries to both islands stand still until it is
clear whether the second pier is safe to use.

Engineers had warned of the state of the pier for six years
without an answer from the council.
`,
    );
    expect(textsOf(content)[happened]?.split('\n')).toEqual([
      'The old pier of Port Ellery fell into the harbour shortly before noon on Monday. Nobody was hurt, said the harbour office. The ferries to both islands stand still until it is clear whether the second pier is safe to use.',
      'Engineers had warned of the state of the pier for six years without an answer from the council.',
    ]);
  });

  test('whose lines are paragraphs keeps them apart', () => {
    const { content } = read(
      'text',
      'Summary\nIt fell.\nNobody was hurt, the office said on Monday.\nFerries stop.\n',
    );
    expect(textsOf(content)[happened]?.split('\n')).toHaveLength(3);
  });

  test.each(['-', '*', '•', '–', '‣'])('makes one list of lines with the bullet %s', (sign) => {
    const { content } = read('text', `Summary\nTwo things:\n${sign} the pier\n${sign}\tthe ferries\n`);
    expect(documentOf(content, 'whats-happened').content).toMatchObject([
      { type: 'paragraph' },
      { type: 'bulletList', content: [{ type: 'listItem' }, { type: 'listItem' }] },
    ]);
    expect(textsOf(content)[happened]).toBe('Two things:\nthe pier\nthe ferries');
  });

  test('makes a list of numbered lines, from their first number', () => {
    const { content } = read('text', 'Summary\n3. the pier\n4. the ferries\n');
    expect(documentOf(content, 'whats-happened').content).toMatchObject([
      { type: 'orderedList', attrs: { start: 3 } },
    ]);
  });

  test('leaves a sentence that begins with a number as it is', () => {
    const { content } = read('text', 'Summary\n12 boats sank.\n1999 was worse.\n');
    expect(textsOf(content)[happened]).toBe('12 boats sank.\n1999 was worse.');
  });
});

test.each(['text', 'markdown', 'html'] as const)(
  'line ends of Windows and a byte order mark do not show in %s',
  (kind) => {
    const lines = kind === 'html' ? ['<h2>Summary</h2>', '<p>It fell.</p>'] : ['Summary', '', 'It fell.'];
    const { content } = read(kind, `\uFEFF${lines.join('\r\n')}\r\n`);
    expect(textsOf(content)).toEqual({ [happened]: 'It fell.' });
    expect(content.headline).toBe('');
  },
);

test('line ends of old Macs part lines too', () => {
  expect(textsOf(read('text', 'Summary\rIt fell.\rBackground\rOld.').content)).toEqual({
    [happened]: 'It fell.',
    [background]: 'Old.',
  });
});

test('tabs are spaces', () => {
  const { content } = read('text', '\tSummary\n\tIt\tfell.\n');
  expect(textsOf(content)).toEqual({ [happened]: 'It fell.' });
});

test('a text from right to left is read as it stands, with its language', () => {
  const lead = 'انهار الرصيف القديم في الميناء يوم الاثنين، ولم يصب أحد بأذى في هذا الحادث.';
  const { content } = read('text', `انهيار الرصيف القديم\n\nSummary\n${lead}\n`);
  expect(content.headline).toBe('انهيار الرصيف القديم');
  expect(content.language).toBe('ar');
  expect(textsOf(content)).toEqual({ [happened]: lead });
});
