import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runWith } from '../../command-line/run-galley.ts';
import type { Exhibits, Judge } from '../judge.ts';
import { findProgram, runProgram } from '../program.ts';

const needs = (program: string, debian: string) => async () =>
  (await findProgram(program)) === null ? `needs ${program} (Debian: ${debian})` : null;

const bundlesOf = ({ files, digests }: Exhibits): readonly string[] => [
  ...(files.get('bundle') ?? []).map(({ file }) => file),
  digests.bundle,
];

/** Unpacks a bundle; the folder of its bag. */
async function unpacked(exhibits: Exhibits, bundle: string): Promise<string> {
  const folder = path.join(exhibits.folder, 'bags', path.basename(bundle));
  await mkdir(folder, { recursive: true });
  await runProgram('unzip', ['-q', '-o', bundle, '-d', folder]);
  return path.join(folder, (await readdir(folder))[0] ?? '');
}

export const unzip: Judge = {
  format: 'bundle',
  name: 'unzip -t',
  missing: needs('unzip', 'unzip'),
  judge: async (exhibits) => {
    const errors: string[] = [];
    for (const bundle of bundlesOf(exhibits)) {
      const { code, out } = await runProgram('unzip', ['-t', bundle]);
      if (code !== 0) errors.push(`${path.basename(bundle)}: ${out.trim().split('\n').at(-1) ?? ''}`);
    }
    return errors;
  },
};

export const sha256sum: Judge = {
  format: 'bundle',
  name: 'sha256sum -c',
  missing: needs('sha256sum', 'coreutils'),
  judge: async (exhibits) => {
    const errors: string[] = [];
    for (const bundle of bundlesOf(exhibits)) {
      const cwd = await unpacked(exhibits, bundle);
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
        const { code, out } = await runProgram('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd });
        if (code !== 0) errors.push(`${path.basename(bundle)}: ${out.trim()}`);
      }
    }
    return errors;
  },
};

/** The library of the Library of Congress, where Python has it. */
export const bagitPython: Judge = {
  format: 'bundle',
  name: 'bagit.py --validate',
  missing: async () =>
    (await runProgram('python3', ['-c', 'import bagit'])).code === 0 ? null : 'needs bagit (pip: bagit)',
  judge: async (exhibits) => {
    const errors: string[] = [];
    for (const bundle of bundlesOf(exhibits)) {
      const bag = await unpacked(exhibits, bundle);
      const { code, said } = await runProgram('python3', ['-m', 'bagit', '--validate', bag]);
      if (code !== 0) errors.push(`${path.basename(bundle)}: ${said.trim()}`);
    }
    return errors;
  },
};

/** The same stories, taken in by another library, at another time, in another time zone. */
export const sameBytes: Judge = {
  format: 'bundle',
  name: 'cmp, after a journey',
  missing: needs('cmp', 'diffutils'),
  judge: async (exhibits) => {
    const library = path.join(exhibits.folder, 'elsewhere');
    const out = path.join(exhibits.folder, 'elsewhere-out');
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      await runWith({}, exhibits.folder, 'init', library);
      await runWith({}, exhibits.folder, '--library', library, 'import', exhibits.digests.bundle);
      await runWith(
        {},
        exhibits.folder,
        '--library',
        library,
        'export',
        '--all',
        '--format',
        'bundle',
        '--out',
        out,
      );
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    const errors: string[] = [];
    for (const { file } of exhibits.files.get('bundle') ?? []) {
      const { code, out: words, said } = await runProgram('cmp', [file, path.join(out, path.basename(file))]);
      if (code !== 0) errors.push(`${words}${said}`.trim());
    }
    return errors;
  },
};

const passphrases = { GALLEY_KEY_PASSPHRASE: 'hush', GALLEY_PASSPHRASE: 'open sesame' };

export const minisign: Judge = {
  format: 'signature',
  name: 'minisign -V',
  missing: needs('minisign', 'minisign'),
  judge: async ({ folder, library }) => {
    const environment = { ...passphrases, GALLEY_KEYS: path.join(folder, 'keys') };
    const galley = (...argv: readonly string[]) =>
      runWith(environment, folder, '--library', library, ...argv);
    await galley('export', 'everything', '--format', 'bundle', '--sign', '--out', 'signed');
    const { own } = JSON.parse((await galley('key', 'show', '--json')).out) as { own: { publicKey: string } };
    const bundle = path.join(folder, 'signed/everything.galley');
    const { code, out, said } = await runProgram('minisign', ['-V', '-P', own.publicKey, '-m', bundle]);
    return code === 0 ? [] : [`${out}${said}`.trim()];
  },
};

export const age: Judge = {
  format: 'seal',
  name: 'age -d',
  missing: needs('age', 'age'),
  judge: async ({ folder, library, files }) => {
    const identity = path.join(folder, 'identity.txt');
    await runProgram('age-keygen', ['-o', identity]);
    const recipient = /age1\w+/.exec(await readFile(identity, 'utf8'))?.[0] ?? '';
    const argv = ['export', 'everything', '--format', 'bundle', '--seal-to', recipient, '--out', 'sealed'];
    await runWith({}, folder, '--library', library, ...argv);
    const opened = path.join(folder, 'opened.galley');
    const sealed = path.join(folder, 'sealed/everything.galley.age');
    const { code, said } = await runProgram('age', ['-d', '-i', identity, '-o', opened, sealed]);
    if (code !== 0) return [said.trim()];
    const original = files.get('bundle')?.find(({ story }) => story.slug === 'everything')?.file ?? '';
    const same = await runProgram('cmp', [opened, original]);
    return same.code === 0 ? [] : ['what was opened is not what was sealed'];
  },
};
