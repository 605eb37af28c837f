import { expect, test } from 'vitest';
import { settlePdf } from './settle-pdf.ts';

const pdf = (
  created: string,
  { key = 'CreationDate', more = '' }: { readonly key?: string; readonly more?: string } = {},
) =>
  Buffer.from(
    `%PDF-1.4\n7 0 obj\n<</Title (a \\(b\\) /CreationDate \\(D:1\\))\n/${key} (${created})>>\nendobj\n8 0 obj\n(/ModDate (D:20200101000000+00'00'))\nendobj\n${more}trailer\n<</Size 9\n/Info 7 0 R>>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
const settled = (bytes: Uint8Array, date: string) => Buffer.from(settlePdf(bytes, date)).toString('latin1');

test.each(['CreationDate', 'ModDate'])(
  'the %s of a PDF becomes the story’s, in UTC; every other byte stays',
  (key) => {
    const written = pdf("D:20260101120000+01'00'", { key });
    const expected = pdf("D:20261123063000+00'00'", { key }).toString('latin1');
    expect(settled(written, '2026-11-23T08:30:00+02:00')).toBe(expected);
  },
);

test.each([
  ['a date of another length', pdf('D:20260101120000Z'), '2026-11-23T08:00:00Z'],
  ['no date of the story', pdf("D:20260101120000+01'00'"), 'soon'],
  ['no information dictionary', Buffer.from('%PDF-1.4\ntrailer\n<</Size 9>>\n%%EOF'), '2026-11-23T08:00:00Z'],
  ['no PDF', new Uint8Array(), '2026-11-23T08:00:00Z'],
])('%s leaves the bytes as they were', (_what, bytes, date) => {
  expect(settled(bytes, date)).toBe(Buffer.from(bytes).toString('latin1'));
});

test('the bytes that were given are not written to', () => {
  const written = pdf("D:20260101120000+01'00'");
  settlePdf(written, '2026-11-23T08:00:00Z');
  expect(written).toEqual(pdf("D:20260101120000+01'00'"));
});

test('the elements of a page are counted from one, whatever was printed before; its words stay', () => {
  const structure = (first: string, second: string) =>
    pdf("D:20261123080000+00'00'", {
      more: `9 0 obj\n<</S /P\n/ID (node${second})>>\nendobj\n10 0 obj\n<</Names [(node${first}) 8 0 R (node${second}) 9 0 R]\n/T (in \\(node00000785\\))>>\nendobj\n`,
    });
  expect(settled(structure('00000785', '00000792'), '2026-11-23T08:00:00Z')).toBe(
    structure('00000001', '00000008').toString('latin1'),
  );
});
