import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const folder = path.join(root, 'node_modules', 'electron');

/** How long to look for the download, and how long it may then take at most; ms. */
const probeTime = 4_000;
const downloadTime = 300_000;

/** The Electron program that is on this machine, or null. ELECTRON_OVERRIDE_DIST_PATH names another runtime. */
export function electronProgram() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const names = [readIfThere(path.join(folder, 'path.txt')), platformName()];
  const dist = override ? override : path.join(folder, 'dist');
  const programs = names.filter((name) => name !== '').map((name) => path.join(dist, name));
  return programs.find((file) => existsSync(file)) ?? null;
}

/** Fetches Electron's runtime with its own installer, if its server answers within seconds. The program, or null. */
export async function fetchElectron() {
  if (!(await answers(downloadAddress()))) return null;
  console.error('Galley: fetching Electron (once, about 100 MB) …');
  const child = spawn(process.execPath, [path.join(folder, 'install.js')], { stdio: ['ignore', 2, 2] });
  const timer = setTimeout(() => child.kill('SIGKILL'), downloadTime);
  await new Promise((resolve) => child.on('exit', resolve).on('error', resolve));
  clearTimeout(timer);
  return electronProgram();
}

/** Where the runtime for this machine lies; ELECTRON_MIRROR names another server, as Electron's installer has it. */
function downloadAddress() {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

/** @param {string} address */
async function answers(address) {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(probeTime) });
    return response.ok;
  } catch {
    return false;
  }
}

function platformName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
