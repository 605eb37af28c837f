import PostalMime from 'postal-mime';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { decodeText } from '../import/decode-text.ts';
import { declaredCharset } from '../import/import-file.ts';
import { readHtml } from './read-html.ts';

/** One part of a saved page: its bytes and what the page calls it. */
type Part = {
  readonly type: string;
  readonly charset: string | null;
  readonly location: string;
  readonly contentId: string;
  readonly bytes: Buffer;
};

/** The largest picture that is kept in a page, and the most of all pictures together; bytes. */
const largestPicture = 2 * 1024 * 1024;
const mostPictures = 10 * 1024 * 1024;
/** More parts than this has no page. */
const mostParts = 5_000;

const pictureTypes = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** Whether bytes begin as a MIME message does: MHTML also comes under the ending .html. */
export function looksLikeMime(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 2_000).toString('latin1');
  return (
    /^(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}/.test(head) &&
    /^content-type:\s*multipart\//im.test(head)
  );
}

/**
 * Reads a web page that a browser saved as one file (MHTML, RFC 2557). Pictures of the page that are parts of the file
 * are put into it; the names of parts are only names: nothing is ever written or read under them.
 */
export async function readMhtml(bytes: Buffer, fileName: string): Promise<Result<CaptureReading, Refusal>> {
  const damaged = (reason: string) => refused(refusalOf('file-damaged', fileName, reason));
  const message = await partsOf(bytes);
  if (message === null) return damaged('it is no whole saved page');
  const { parts, location } = message;
  const root = parts.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml');
  if (root === undefined) return damaged('there is no page in it');
  const text = decodeText(root.bytes, fileName, root.charset ?? declaredCharset(root.bytes));
  if (!text.ok) return text;
  const html = withPictures(text.value.text, parts, root.location || location);
  return ok(
    readHtml(html, { kind: 'mhtml', address: location || root.location, warnings: text.value.warnings }),
  );
}

/** The parts of a multipart message, inner ones too, and the address that it was saved from. */
async function partsOf(
  bytes: Buffer,
): Promise<{ readonly parts: readonly Part[]; readonly location: string } | null> {
  const message = splitHead(bytes);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(headerOf(message.head, 'content-type'));
  const location =
    headerOf(message.head, 'snapshot-content-location') || headerOf(message.head, 'content-location');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  const sections = splitParts(message.body, mark);
  if (sections === null || sections.length > mostParts) return null;
  const parts: Part[] = [];
  for (const section of sections) {
    const { head } = splitHead(section);
    const type = headerOf(head, 'content-type');
    if (/^multipart\//i.test(type)) {
      parts.push(...((await partsOf(section))?.parts ?? []));
      continue;
    }
    const content = await contentOf(section, head);
    parts.push({
      type: type.split(';')[0]?.trim().toLowerCase() ?? '',
      charset: /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1] ?? null,
      location: headerOf(head, 'content-location'),
      contentId: headerOf(head, 'content-id').replaceAll(/[<>]/g, ''),
      bytes: content,
    });
  }
  return { parts, location };
}

/** The decoded bytes of a part: taken as an attachment, so that the library leaves its characters alone. */
async function contentOf(section: Buffer, head: string): Promise<Buffer> {
  const encoding = headerOf(head, 'content-transfer-encoding') || '7bit';
  const { body } = splitHead(section);
  const asAttachment = Buffer.concat([
    Buffer.from(
      `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=part\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
    ),
    body,
  ]);
  const { attachments } = await PostalMime.parse(asAttachment);
  const content = attachments[0]?.content;
  if (content === undefined) return Buffer.alloc(0);
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
}

function splitHead(bytes: Buffer): { readonly head: string; readonly body: Buffer } {
  const wide = bytes.indexOf('\r\n\r\n');
  const narrow = bytes.indexOf('\n\n');
  const isWide = wide !== -1 && (narrow === -1 || wide < narrow);
  const at = isWide ? wide : narrow;
  if (at === -1) return { head: '', body: bytes };
  return {
    // Long header lines go on in the next line behind a space.
    head: bytes
      .subarray(0, at)
      .toString('utf8')
      .replaceAll(/\r?\n[ \t]+/g, ' '),
    body: bytes.subarray(at + (isWide ? 4 : 2)),
  };
}

function headerOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
}

/** The sections between the boundary marks; null where the last mark is missing, so that the file was cut off. */
function splitParts(body: Buffer, mark: string): readonly Buffer[] | null {
  const line = Buffer.from(`--${mark}`);
  const sections: Buffer[] = [];
  let start = -1;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (start !== -1) sections.push(body.subarray(start, at));
    const after = at + line.length;
    if (body.subarray(after, after + 2).toString('latin1') === '--') return sections;
    start = body.indexOf(0x0a, after) + 1;
    if (start === 0) return null;
  }
  return null;
}

/** The page with the pictures of the file in the place of their addresses. */
function withPictures(html: string, parts: readonly Part[], base: string): string {
  const pictures = new Map<string, Part>();
  for (const part of parts) {
    if (!pictureTypes.has(part.type) || part.bytes.length > largestPicture) continue;
    if (part.location !== '') pictures.set(part.location, part);
    if (part.contentId !== '') pictures.set(`cid:${part.contentId}`, part);
  }
  let room = mostPictures;
  return html.replaceAll(
    /(<img\b[^>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi,
    (whole, lead: string, a?: string, b?: string) => {
      const address = (a ?? b ?? '').replaceAll('&amp;', '&');
      const absolute = URL.canParse(address, base || undefined)
        ? new URL(address, base || undefined).href
        : address;
      const part = pictures.get(address) ?? pictures.get(absolute);
      if (part === undefined || part.bytes.length > room) return whole;
      room -= part.bytes.length;
      return `${lead}"data:${part.type};base64,${part.bytes.toString('base64')}"`;
    },
  );
}
