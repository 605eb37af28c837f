#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { betterNode, setUp, SetupError } from '../scripts/setup.mjs';

/** Where the user stands: `npm run` changes into the project's folder, but remembers. */
const cwd =
  process.env['npm_lifecycle_event'] === 'galley'
    ? (process.env['INIT_CWD'] ?? process.cwd())
    : process.cwd();

// A command is over before more room for young objects pays: it would be a tenth of all that a bundle takes.
if (!process.argv.includes('serve')) v8.setFlagsFromString('--semi-space-growth-factor=1');

try {
  await setUp({ build: true });
  const node = betterNode([22, 5]);
  if (node === null) {
    // A reader that has seen enough (`galley list | head`) is no failure.
    process.stdout.on('error', (error) => {
      if ('code' in error && error.code === 'EPIPE') process.exit(0);
      throw error;
    });
    const cli = new URL('../out/main/cli.js', import.meta.url).href;
    const { run } = await import(cli);
    process.exitCode = await run(process.argv.slice(2), cwd);
  } else {
    // The Node that npm brought has SQLite; the one that started us has not.
    process.exitCode = await runAgain(node);
  }
} catch (error) {
  console.error(`galley: ${error instanceof SetupError ? error.message : String(error)}`);
  process.exitCode = 1;
}

/**
 * Runs this program again with another Node, and passes on what the terminal or another program tells it.
 * @param {string} node
 * @returns {Promise<number>}
 */
function runAgain(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal tells both of Ctrl+C itself; told twice, the child would not finish what it is writing.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
