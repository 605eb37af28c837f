import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { aLibrary } from '../../../tests/support/a-library.ts';
import { aDesk, aPage, hostWithoutDialogs } from '../../../tests/support/desk.ts';
import { aStory, idOf, text } from '../../../tests/support/stories.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import type { Input } from '../../core/contract/requests.ts';
import { ok } from '../../core/result.ts';
import type { PdfMaker } from '../export/pdf/pdf-maker.ts';

const stories = Array.from({ length: 12 }, (_, at) => at + 1).map((number) =>
  aStory({ id: idOf(number), slug: `story-${number}`, sections: { 'whats-happened': text('At noon.') } }),
);
const wish: Input<'stories.export'> = {
  job: 'j',
  stories: stories.map(({ id }) => id),
  formats: ['text'],
  to: null,
  overwrite: false,
  together: false,
  coverage: false,
  sign: null,
  seal: null,
};

afterEach(() => vi.unstubAllEnvs());

/** A browser that prints when it is let, and what is asked of it. */
function slowPdf() {
  let closed = 0;
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  let begin = () => undefined as void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const pdf: PdfMaker = {
    print: async () => {
      begin();
      await released;
      return ok(new Uint8Array([1]));
    },
    close: async () => void (closed += 1),
  };
  return { pdf, begun, release, closed: () => closed };
}

describe('an export that is stopped', () => {
  test('while the signing key is being opened writes nothing', async () => {
    const keysFolder = await temporaryFolder();
    const page = aPage(await aDesk({ library: await aLibrary(...stories), keysFolder }));
    const signed = { ...wish, formats: ['bundle' as const], sign: { passphrase: 'hush' } };
    const exporting = page.ask('stories.export', signed);
    await page.ask('stories.stopExport', { job: 'j' });
    expect(await exporting).toEqual({ report: { exported: [], failed: [], stopped: true }, download: null });
  });

  test('because the desk closes has ended when the desk is closed', async () => {
    const { pdf, begun, release } = slowPdf();
    const desk = await aDesk({ library: await aLibrary(...stories), host: { ...hostWithoutDialogs, pdf } });
    const page = aPage(desk);
    const ends: string[] = [];
    const exporting = page
      .ask('stories.export', { ...wish, formats: ['pdf'] })
      .finally(() => ends.push('export'));
    await begun;
    const closing = desk.close().finally(() => ends.push('desk'));
    release();
    const { report } = await exporting;
    await closing;
    expect([report.stopped, ends]).toEqual([true, ['export', 'desk']]);
    expect(report.exported.length).toBeLessThan(stories.length);
  });
});

test('an export in which something goes wrong is over, and its browser is closed', async () => {
  let closed = 0;
  const pdf: PdfMaker = {
    print: () => Promise.reject(new Error('a bug')),
    close: async () => void (closed += 1),
  };
  const host = { ...hostWithoutDialogs, pdf };
  const desk = await aDesk({ library: await aLibrary(...stories), host, onBug: () => undefined });
  const page = aPage(desk);
  const refusal = await page.refusalOf('stories.export', { ...wish, formats: ['pdf'] });
  expect([refusal.code, closed]).toEqual(['storage-failed', 1]);
});

describe('in the temporary folder', () => {
  /** Names of what lies in a folder of the desk's own. */
  async function scratched(root: string): Promise<readonly string[]> {
    const [own] = await readdir(root);
    return own === undefined ? [] : readdir(path.join(root, own));
  }

  test('an export whose key is refused leaves nothing', async () => {
    const root = await temporaryFolder();
    const page = aPage(await aDesk({ library: await aLibrary(...stories), keysFolder: root }));
    const tmp = await temporaryFolder();
    vi.stubEnv('TMPDIR', tmp);
    await page.refusalOf('stories.export', { ...wish, sign: { passphrase: '\t' } });
    expect(await scratched(tmp)).toEqual([]);
  });

  test('an export of nothing, or one in which something goes wrong, leaves nothing', async () => {
    const tmp = await temporaryFolder();
    const pdf: PdfMaker = { ...hostWithoutDialogs.pdf, print: () => Promise.reject(new Error('a bug')) };
    const host = { ...hostWithoutDialogs, pdf };
    const library = await aLibrary(...stories);
    const page = aPage(await aDesk({ library, host, onBug: () => undefined }));
    vi.stubEnv('TMPDIR', tmp);
    await page.ask('stories.export', { ...wish, stories: [idOf(99)] });
    await page.refusalOf('stories.export', { ...wish, formats: ['pdf'] });
    expect(await scratched(tmp)).toEqual([]);
  });

  test('of an archive the files that went into it are deleted, and it is called as its one story', async () => {
    const tmp = await temporaryFolder();
    const desk = await aDesk({ library: await aLibrary(...stories) });
    vi.stubEnv('TMPDIR', tmp);
    const { download } = await aPage(desk).ask('stories.export', {
      ...wish,
      stories: [idOf(1)],
      formats: ['text', 'html'],
    });
    expect(download?.name).toBe('story-1.zip');
    expect(await scratched(tmp)).toHaveLength(1);
    const offered = desk.takeDownload(download?.token ?? '');
    expect((await readFile(offered?.path ?? '')).subarray(0, 2).toString()).toBe('PK');
  });
});
