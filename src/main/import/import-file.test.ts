import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fixtures,
  imported,
  importPath,
  refusalOf,
  storyOf,
} from '../../../tests/fixtures/import/importing.ts';
import { textsOf } from '../../../tests/fixtures/import/reading.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { largestFile } from './import-file.ts';

const happened = 'What’s happened';
const story = (name: string, bytes: string | Uint8Array) => storyOf(imported(name, bytes));

describe('a file that cannot be read is refused', () => {
  test('where it is not there', async () => {
    const file = path.join(await temporaryFolder(), 'gone.txt');
    expect(await refusalOf('gone.txt', importPath(file))).toBe('file-missing');
    expect(await refusalOf('in.txt', importPath(path.join(fixtures, 'README.md', 'in.txt')))).toBe(
      'file-missing',
    );
  });

  test('where it is a folder', async () => {
    const folder = path.join(await temporaryFolder(), 'stories.txt');
    await mkdir(folder);
    expect(await refusalOf('stories.txt', importPath(folder))).toBe('file-kind-unknown');
  });

  test('where there is no permission for it', async () => {
    const file = path.join(await temporaryFolder(), 'secret.txt');
    await writeFile(file, 'Summary\nIt fell.\n');
    await chmod(file, 0);
    // For root no mode counts; reading the memory of one's own process from its first byte is refused to all.
    const refusing = process.getuid?.() === 0 ? '/proc/self/mem' : file;
    expect(await refusalOf('secret.txt', importPath(refusing, 'secret.txt'))).toBe('file-unreadable');
  });

  test('where it is no file but a pipe, without waiting for somebody to write', async () => {
    const pipe = path.join(await temporaryFolder(), 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    expect(await refusalOf('pipe.txt', importPath(pipe))).toBe('file-kind-unknown');
  });

  test('where it is larger than 20 MB, and read where it is not', async () => {
    const file = path.join(await temporaryFolder(), 'long.txt');
    await writeFile(file, 'Summary\n');
    await truncate(file, 21 * 1024 * 1024);
    expect(await refusalOf('long.txt', importPath(file))).toBe('file-too-large');
    await truncate(file, largestFile + 1);
    expect(await refusalOf('long.txt', importPath(file))).toBe('file-too-large');
    await truncate(file, largestFile);
    expect(await refusalOf('long.txt', importPath(file))).toBe('file-binary');
  });

  test.each(['a.pdf', 'a.odt', 'a.doc', 'a.rtf', 'a', '.txt', 'a.txt.zip'])(
    'where its kind is not known: %s',
    async (name) => {
      expect(await refusalOf(name, imported(name, 'Summary\nIt fell.\n'))).toBe('file-kind-unknown');
    },
  );
});

describe('a file without words is refused', () => {
  test.each(['a.txt', 'a.md', 'a.html', 'a.docx'])('where it is empty: %s', async (name) => {
    expect(await refusalOf(name, imported(name, ''))).toBe('file-empty');
  });

  test.each(['\n', ' \t\r\n', '\uFEFF', '\uFEFF\n', '\u00A0\u3000'])(
    'where it is blank: %j',
    async (text) => {
      expect(await refusalOf('a.txt', imported('a.txt', text))).toBe('file-empty');
      expect(await refusalOf('a.txt', imported('a.txt', Buffer.from(text, 'utf16le')))).toMatch(
        /^file-(?:empty|binary)$/,
      );
    },
  );

  test('where it is a picture or a program', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
    expect(await refusalOf('a.txt', imported('a.txt', png))).toBe('file-binary');
    expect(
      await refusalOf(
        'a.md',
        imported('a.md', await readFile(process.execPath).then((all) => all.subarray(0, 90_000))),
      ),
    ).toBe('file-binary');
    const noise = Buffer.from(Array.from({ length: 3_000 }, (_, index) => ((index * 7919) % 31) + 1));
    expect(await refusalOf('a.html', imported('a.html', noise))).toBe('file-binary');
  });

  test('where it has zeros inside', async () => {
    expect(await refusalOf('a.txt', imported('a.txt', 'Summary\nIt \0fell.\n'))).toBe('file-binary');
    expect(await refusalOf('a.txt', imported('a.txt', new Uint8Array(512)))).toBe('file-binary');
  });
});

describe('a text is read in the characters that it is written in', () => {
  const text = 'Summary\nDer Steg „Möwe“ fiel – für 4 € – am Kai.\n';
  const wanted = { [happened]: 'Der Steg „Möwe“ fiel – für 4 € – am Kai.' };
  const wide = Buffer.from(text, 'utf16le');

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['UTF-16 LE', wide],
    ['UTF-16 BE', Buffer.from(wide).swap16()],
  ])('%s, without a warning', async (_charset, bytes) => {
    const { content, warnings } = await story('a.txt', bytes);
    expect(textsOf(content)).toEqual(wanted);
    expect(warnings).toEqual([]);
  });

  test('windows-1252, with a warning that names it', async () => {
    const bytes = Buffer.from(
      'Summary\nDer Steg \x84M\xf6we\x93 fiel \x96 f\xfcr 4 \x80 \x96 am Kai.\n',
      'latin1',
    );
    const { content, warnings } = await story('alt.txt', bytes);
    expect(textsOf(content)).toEqual(wanted);
    expect(warnings).toEqual([expect.stringMatching(/^alt\.txt .*windows-1252/)]);
  });

  test('windows-1251 and Shift-JIS, with a warning', async () => {
    const russian = 'Старый причал упал в гавань в понедельник, и никто не пострадал, сообщили власти.';
    const cyrillic = Buffer.from(
      Array.from(russian, (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
      }),
    );
    const read = await story('a.txt', Buffer.concat([Buffer.from('Summary\n'), cyrillic]));
    expect(textsOf(read.content)).toEqual({ [happened]: russian });
    expect(read.warnings).toEqual([expect.stringContaining('windows-1251')]);
    // 古い桟橋が港に落ちた。けが人はいなかった。
    const shiftJis = Buffer.from(
      '8cc382a28e56 8bb482aa8d6082c9978e82bf82bd8142 82af82aa906c82cd82a282c882a982c182bd8142'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    );
    const japanese = await story('a.txt', Buffer.concat([Buffer.from('Summary\n'), shiftJis]));
    expect(textsOf(japanese.content)).toEqual({ [happened]: '古い桟橋が港に落ちた。けが人はいなかった。' });
    expect(japanese.warnings).toEqual([expect.stringContaining('shift_jis')]);
  });

  test.each([
    ['<meta charset="iso-8859-2">'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">'],
    ["<META CHARSET = 'iso-8859-2' >"],
  ])('HTML in the set that it declares, without a warning: %s', async (meta) => {
    const bytes = Buffer.from(
      `<html><head>${meta}</head><h2>Summary</h2><p>Molo w \xa3ebie run\xea\xb3o.`,
      'latin1',
    );
    const { content, warnings } = await story('a.html', bytes);
    expect(textsOf(content)).toEqual({ [happened]: 'Molo w Łebie runęło.' });
    expect(warnings).toEqual([]);
  });

  test('HTML in UTF-8 that declares something else, or something unknown', async () => {
    for (const charset of ['iso-8859-1', 'x-made-up']) {
      const { content } = await story(
        'a.html',
        `<meta charset="${charset}"><h2>Summary</h2><p>Für alle.</p>`,
      );
      expect(textsOf(content)).toEqual({ [happened]: 'Für alle.' });
    }
  });
});

test('a page that is nested too deeply is refused', async () => {
  const deep = `${'<div>'.repeat(5_000)}x`;
  expect(await refusalOf('a.html', imported('a.html', deep))).toBe('file-too-complex');
});

test('the ending is read in any case, and from the name that the user sees', async () => {
  expect(textsOf((await story('A.MD', '## Summary\n\nIt fell.\n')).content)).toEqual({
    [happened]: 'It fell.',
  });
  const file = path.join(await temporaryFolder(), 'upload-1234');
  await writeFile(file, '<h2>Summary</h2><p>It fell.');
  const read = await importPath(file, 'Pier.HTM');
  expect(read.ok && textsOf(read.value.content)).toEqual({ [happened]: 'It fell.' });
});

test('importing leaves the file as it is', async () => {
  const file = path.join(await temporaryFolder(), 'a.txt');
  await writeFile(file, 'Summary\r\nIt fell.\r\n');
  await chmod(file, 0o444);
  await importPath(file);
  expect(await readFile(file, 'utf8')).toBe('Summary\r\nIt fell.\r\n');
});
