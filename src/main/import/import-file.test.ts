import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { textsOf } from '../../../tests/fixtures/import/reading.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sentenceFor } from '../../core/contract/messages.ts';
import { defaultHouseStyle } from '../../core/story/default-house-style.ts';
import { importFile, largestFile } from './import-file.ts';

const fixtures = path.resolve(import.meta.dirname, '../../../tests/fixtures/import');
const happened = 'What’s happened';

function importPath(file: string, fileName = path.basename(file)) {
  return importFile(file, { style: defaultHouseStyle, now: '2026-11-24T00:00:00Z', fileName });
}

/** Writes a file of these bytes and imports it. */
async function imported(name: string, bytes: string | Uint8Array) {
  const file = path.join(await temporaryFolder(), name);
  await writeFile(file, bytes);
  return importPath(file);
}

async function story(name: string, bytes: string | Uint8Array) {
  const read = await imported(name, bytes);
  if (!read.ok) throw new Error(sentenceFor(read.refusal));
  return read.value;
}

/** The refusal's code; its sentence has to name the file, and to be whole. */
async function refusalOf(name: string, read: ReturnType<typeof importPath>): Promise<string> {
  const result = await read;
  if (result.ok) throw new Error(`${name} was imported`);
  const sentence = sentenceFor(result.refusal);
  expect(sentence).toContain(name);
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toMatch(/undefined|null|Error|\(\)/);
  return result.refusal.code;
}

/** An archive as Word's are, of these parts. */
async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

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
      [...russian].map((letter) => {
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

describe('a Word document is refused', () => {
  const docx = () => readFile(path.join(fixtures, 'pier-libreoffice.docx'));

  test('where it is cut off anywhere', async () => {
    const bytes = await docx();
    for (const part of [0.05, 0.3, 0.6, 0.9, 0.995])
      expect(await refusalOf('a.docx', imported('a.docx', bytes.subarray(0, bytes.length * part)))).toBe(
        'file-damaged',
      );
  });

  test('where bytes inside its text are wrong', async () => {
    const bytes = await docx();
    const at = bytes.indexOf('word/document.xml') + 'word/document.xml'.length;
    bytes.fill(0x55, at + 40, at + 400);
    expect(await refusalOf('a.docx', imported('a.docx', bytes))).toBe('file-damaged');
  });

  test('where it is another archive, no archive, or in Word’s old format', async () => {
    expect(
      await refusalOf('a.docx', imported('a.docx', await zip({ mimetype: 'x', 'content.xml': '<a/>' }))),
    ).toBe('file-damaged');
    expect(
      await refusalOf('a.docx', imported('a.docx', await zip({ 'word/document.xml': 'no XML <' }))),
    ).toBe('file-damaged');
    expect(await refusalOf('a.docx', imported('a.docx', 'Summary\nIt fell.\n'))).toBe('file-damaged');
    const old = await readFile(path.join(fixtures, 'pier-word-97.doc'));
    expect(await refusalOf('a.docx', imported('a.docx', old))).toBe('file-damaged');
    const result = await imported('a.docx', old);
    expect(result).toMatchObject({ refusal: { detail: expect.stringContaining('old Word format') } });
  });

  test('where it holds no words', async () => {
    const bytes = await zip({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml':
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>',
    });
    expect(await refusalOf('a.docx', imported('a.docx', bytes))).toBe('file-empty');
  });

  test.each(['word/document.xml', 'word/media/image1.png'])(
    'where it is a bomb of 400 MB of zeros in %s',
    async (name) => {
      const archive = new ZipFile();
      archive.addBuffer(Buffer.from('<w/>'), 'word/document.xml.bak');
      if (name !== 'word/document.xml') archive.addBuffer(Buffer.from('<w/>'), 'word/document.xml');
      archive.addBuffer(Buffer.alloc(400 * 1024 * 1024), name);
      archive.end();
      const chunks: Buffer[] = [];
      for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk));
      const bytes = Buffer.concat(chunks);
      expect(bytes.length).toBeLessThan(1024 * 1024);
      const before = process.memoryUsage().rss;
      expect(await refusalOf('a.docx', imported('a.docx', bytes))).toBe('file-too-complex');
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    },
  );

  test('where it lies about how large its text is', async () => {
    const packed = deflateRawSync(Buffer.alloc(90 * 1024 * 1024, 32));
    const name = Buffer.from('word/document.xml');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(Buffer.alloc(90 * 1024 * 1024, 32)), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(10, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), fields, Buffer.alloc(14), name]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(local.length, 16);
    expect(await refusalOf('a.docx', imported('a.docx', Buffer.concat([local, central, end])))).toMatch(
      /^file-(?:damaged|too-complex)$/,
    );
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
