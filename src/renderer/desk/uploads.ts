import { toBase64 } from 'lib0/buffer';
import type { Refusal } from '../../core/contract/refusal.ts';
import type { DeskClient } from './client.ts';

/** How large a file may be that the page takes in: in bytes, and as its refusal says it. */
export type LargestUpload = { readonly bytes: number; readonly inWords: string };

/** Bytes are written as base64 piece by piece; a whole number of its groups of three. */
const pieceSize = 3 * 1024 * 1024;

/**
 * Hands files to the desk, one after the other. Gives back their tokens; what is too large or cannot be taken is told
 * and left out.
 */
export async function uploadFiles(
  desk: DeskClient,
  files: readonly File[],
  largest: LargestUpload,
  tell: (refusal: Refusal) => void,
): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (const file of files) {
    if (file.size > largest.bytes) {
      tell({ code: 'file-too-large', subject: file.name, detail: largest.inWords });
      continue;
    }
    const data = await base64Of(file);
    if (data === null) {
      tell({ code: 'file-unreadable', subject: file.name, detail: '' });
      continue;
    }
    const answer = await desk.call('files.put', { name: file.name, data });
    if (answer.ok) tokens.push(answer.value.token);
    else tell(answer.refusal);
  }
  return tokens;
}

/** The bytes of a file as base64; null where it cannot be read: a folder that was dropped, or a file that is gone. */
async function base64Of(file: File): Promise<string | null> {
  const pieces: string[] = [];
  try {
    for (let at = 0; at < file.size; at += pieceSize)
      pieces.push(toBase64(new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer())));
  } catch {
    return null;
  }
  return pieces.join('');
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
