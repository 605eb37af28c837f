import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page, Workstation } from './workstation.ts';

/** What an export wrote: the bytes of each file under its name. */
export type ExportedFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Says where the next export goes: into a folder of the test on the desktop, into a download in a browser. What it gives
 * back reads the files, once the export is over.
 */
export async function exportsGoTo(
  page: Page,
  { host, application }: Pick<Workstation, 'host' | 'application'>,
  folder: string,
): Promise<() => Promise<ExportedFiles>> {
  if (host === 'chromium') {
    const download = page.waitForEvent('download');
    return async () => {
      const archive = await readFile(await (await download).path());
      return new Map(Object.entries(unzipSync(archive)));
    };
  }
  await mkdir(folder, { recursive: true });
  await application().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  return async () => {
    const names = await readdir(folder);
    const read = async (name: string) => [name, await readFile(path.join(folder, name))] as const;
    return new Map(await Promise.all(names.map(read)));
  };
}

/** The words of a file that was exported, each in its own wrapping; throws where the file is not whole. */
export function wordsOf(name: string, bytes: Uint8Array): string {
  switch (path.extname(name)) {
    case '.docx':
      return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    case '.jsonld':
      return JSON.stringify(JSON.parse(strFromU8(bytes)));
    case '.html': {
      const page = strFromU8(bytes);
      if (!page.trimEnd().endsWith('</html>')) throw new Error(`${name} has no end`);
      return page;
    }
    default:
      throw new Error(`nobody asked for ${name}`);
  }
}
