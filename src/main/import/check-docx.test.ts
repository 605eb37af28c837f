import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { fixtures, imported, refusalOf } from '../../../tests/fixtures/import/importing.ts';

/** An archive as Word's are, of these parts. */
async function zip(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, text] of Object.entries(parts)) archive.addBuffer(Buffer.from(text), name);
  archive.end();
  const chunks: Buffer[] = [];
  for await (const chunk of archive.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

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
