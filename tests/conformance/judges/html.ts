import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Judge } from '../judge.ts';
import { findProgram, runProgram } from '../program.ts';

const npmFolder = path.join(import.meta.dirname, '../npm');
const jar = path.join(npmFolder, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** The checker of the W3C, which comes from npm: installed at the first use, without running anything of it. */
export const nuChecker: Judge = {
  format: 'html',
  name: 'Nu HTML checker',
  missing: async () => {
    if ((await findProgram('java')) === null) return 'needs Java (Debian: default-jre-headless)';
    const { code } = await runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: npmFolder,
    });
    return code === 0 ? null : 'could not be installed from npm; check the network';
  },
  judge: async ({ files }) => {
    const pages = (files.get('html') ?? []).map(({ file }) => file);
    const { said } = await runProgram('java', ['-jar', jar, '--errors-only', '--format', 'json', ...pages]);
    const { messages } = JSON.parse(said) as {
      messages: readonly { readonly url: string; readonly message: string }[];
    };
    return messages.map(({ url, message }) => `${path.basename(url)}: ${message}`);
  },
};

export const htmlValidate: Judge = {
  format: 'html',
  name: 'html-validate',
  missing: async () => null,
  judge: async ({ files }) => {
    const checker = new HtmlValidate({
      extends: ['html-validate:standard'],
      // Pages of others’ making may have long titles and empty headings.
      rules: { 'long-title': 'off', 'empty-heading': 'off' },
    });
    const errors: string[] = [];
    for (const { file } of files.get('html') ?? []) {
      const report = await checker.validateString(await readFile(file, 'utf8'));
      for (const { messages } of report.results)
        for (const { message, severity, ruleId } of messages)
          if (severity === 2) errors.push(`${path.basename(file)}: ${message} (${ruleId})`);
    }
    return errors;
  },
};
