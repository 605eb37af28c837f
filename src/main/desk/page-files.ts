import { readFile } from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export type PageFile = { readonly type: string; readonly bytes: Uint8Array; readonly immutable: boolean };

/** A file of the built page by its path in the address, or null: nothing outside the page's folder is ever read. */
export async function pageFile(root: string, pathname: string): Promise<PageFile | null> {
  const name = decode(pathname === '/' ? '/index.html' : pathname);
  if (name === null || name.includes('\0')) return null;
  const file = path.join(root, path.posix.normalize(`/${name}`));
  const type = types[path.extname(file)];
  if (type === undefined || path.relative(root, file).startsWith('..')) return null;
  try {
    // The build puts a hash of the content into the names under assets/.
    return { type, bytes: await readFile(file), immutable: name.startsWith('/assets/') };
  } catch {
    return null;
  }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
