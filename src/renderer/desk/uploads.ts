import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import type { DeskClient } from './client.ts';

/** How large a file may be that the page takes in: in bytes, and as its refusal says it. */
export type LargestUpload = {
  readonly bytes: number;
  readonly inWords: string;
  readonly code: 'file-too-large' | 'bundle-too-large';
};

/** A file that the desk has, under its token, and what the user calls it. */
export type Uploaded = { readonly token: string; readonly name: string };

/** Files are handed in piece by piece, each in a message of its own; bytes. */
const pieceSize = 12 * 1024 * 1024;

/**
 * Hands files to the desk, one after the other: as they lie on the disk, where the desk can reach them, else their
 * bytes. What is too large for that or cannot be taken is told and left out.
 */
export async function uploadFiles(
  desk: DeskClient,
  files: readonly File[],
  largestOf: (file: File) => LargestUpload,
  tell: (refusal: Refusal) => void,
): Promise<readonly Uploaded[]> {
  const uploaded: Uploaded[] = [];
  for (const file of files) {
    const offered = await desk.offer(file);
    if (offered !== null) {
      uploaded.push({ token: offered, name: file.name });
      continue;
    }
    const largest = largestOf(file);
    if (file.size > largest.bytes) {
      tell({ code: largest.code, subject: file.name, detail: largest.inWords });
      continue;
    }
    const put = await putFile(desk, file);
    if (put.ok) uploaded.push({ token: put.value, name: file.name });
    else tell(put.refusal);
  }
  return uploaded;
}

/** Hands one file in, piece by piece. Gives back its token. */
async function putFile(desk: DeskClient, file: File): Promise<Result<string, Refusal>> {
  const first = await pieceOf(file, 0);
  if (!first.ok) return first;
  const put = await desk.call('files.put', { name: file.name, data: first.value });
  if (!put.ok) return put;
  const { token } = put.value;
  for (let at = pieceSize; at < file.size; at += pieceSize) {
    const piece = await pieceOf(file, at);
    if (!piece.ok) return piece;
    const more = await desk.call('files.putMore', { token, data: piece.value });
    if (!more.ok) return more;
  }
  return ok(token);
}

/** A piece of a file as base64. Refused where it cannot be read: a folder that was dropped, or a file that is gone. */
function pieceOf(file: File, at: number): Promise<Result<string, Refusal>> {
  return new Promise((resolve) => {
    // The browser's own way to base64: letter by letter, a large file would fill the memory with pieces of text.
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(ok(address.slice(address.indexOf(',') + 1)));
    });
    reader.addEventListener('error', () => resolve(refused(refusalOf('file-unreadable', file.name))));
    reader.readAsDataURL(file.slice(at, at + pieceSize));
  });
}

/** Lets the browser ask for files. `accept` lists their endings. No files where the user gave up. */
export function filesFromBrowser(accept: string, multiple = true): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = multiple;
    input.accept = accept;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** Lets the browser save a file that the desk offers under a token. */
export function startDownload(token: string, name: string): void {
  const link = document.createElement('a');
  link.href = `/download/${encodeURIComponent(token)}`;
  link.download = name;
  link.click();
}
