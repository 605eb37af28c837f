import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isBundleName } from '../../core/bundle/bundle-name.ts';
import { scratchFolder } from '../library/scratch-folder.ts';

/** What a token stands for. Pages hold tokens, never paths. */
export type Offered = { readonly path: string; readonly name: string };

/** A file that is handed over to a page. `done` is called when that is over, however it went: what is ours is deleted. */
export type Download = Offered & { readonly done: () => Promise<void> };

/** Files and folders that the user chose, each under a token that only the page it was given to knows. */
export type Tokens = {
  readonly offer: (filePath: string, name?: string) => { readonly token: string; readonly name: string };
  /** Takes what stands under a token, once. */
  readonly take: (token: string) => Offered | null;
  /** Looks without taking: a folder of an export can be shown again. */
  readonly look: (token: string) => Offered | null;
  /** A new file in a folder of our own, with these bytes; gone when the desk closes. */
  readonly keep: (name: string, bytes: Uint8Array) => Promise<string>;
  /**
   * Puts more bytes behind a file that `keep` made, under the token that it is offered under. Never touches a file that
   * the user chose, and lets none grow beyond what is taken in at all (`largestKept`).
   */
  readonly grow: (token: string, bytes: Uint8Array) => Promise<'grown' | 'unknown' | 'too-large'>;
  /** Deletes a file that lies in a folder of our own; a file that the user chose is left alone. */
  readonly discard: (filePath: string) => Promise<void>;
  /** A new empty folder of our own. */
  readonly scratch: () => Promise<string>;
  /** Deletes a folder that `scratch` made, with what is in it; any other is left alone. */
  readonly drop: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The largest file that is taken in from a page: in bytes, and as its refusal says it. A bundle carries all that many
 * stories rest on.
 */
export function largestKept(name: string): { readonly bytes: number; readonly inWords: string } {
  const megabyte = 1024 * 1024;
  return isBundleName(name)
    ? { bytes: 1024 * megabyte, inWords: '1 GB' }
    : { bytes: 100 * megabyte, inWords: '100 MB' };
}

export function tokenBox(): Tokens {
  const offered = new Map<string, Offered>();
  const kept = new Set<string>();
  const folders = new Set<string>();
  let root: Promise<string> | null = null;
  const scratch = async () => {
    root ??= scratchFolder();
    const folder = await mkdtemp(path.join(await root, 'x'));
    folders.add(folder);
    return folder;
  };
  const drop = async (folder: string) => {
    if (folders.delete(folder)) await rm(folder, { recursive: true, force: true });
  };
  return {
    offer: (filePath, name = path.basename(filePath)) => {
      const token = randomBytes(18).toString('base64url');
      offered.set(token, { path: filePath, name });
      return { token, name };
    },
    take: (token) => {
      const found = offered.get(token) ?? null;
      offered.delete(token);
      return found;
    },
    look: (token) => offered.get(token) ?? null,
    keep: async (name, bytes) => {
      const file = path.join(await scratch(), safeName(name));
      await writeFile(file, bytes);
      kept.add(file);
      return file;
    },
    grow: async (token, bytes) => {
      const { path: file, name } = offered.get(token) ?? { path: '', name: '' };
      if (!kept.has(file)) return 'unknown';
      if ((await stat(file)).size + bytes.length > largestKept(name).bytes) return 'too-large';
      await appendFile(file, bytes);
      return 'grown';
    },
    discard: async (file) => {
      kept.delete(file);
      await drop(path.dirname(file));
    },
    scratch,
    drop,
    close: async () => {
      offered.clear();
      kept.clear();
      folders.clear();
      if (root !== null) await rm(await root, { recursive: true, force: true });
      root = null;
    },
  };
}

/** The name that a page gives a file is only a label: nothing in it may lead out of our folder. */
function safeName(name: string): string {
  const base = path.basename(name.replaceAll('\\', '/')).replaceAll(/[\p{Cc}<>:"|?*]/gu, '_');
  return base === '' || base === '.' || base === '..' ? 'file' : endOf(base);
}

/** The last of a long name, where its ending is: most file systems stop at 255 bytes, not letters. */
function endOf(name: string): string {
  const bytes = Buffer.from(name);
  // The first letter may be cut through.
  return bytes.length <= 200
    ? name
    : bytes
        .subarray(-200)
        .toString()
        .replace(/^\uFFFD+/, '');
}
