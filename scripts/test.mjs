import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { testChromium } from './chromium.mjs';
import { electronProgram } from './electron-runtime.mjs';
import { betterNode, root, run, setUp, SetupError } from './setup.mjs';

/**
 * Runs every test: units and storage under Vitest, then the workstation end to end under Playwright, in Chromium and
 * in Electron. Arguments choose test files by a part of their name. Ends with one line that counts them all.
 */
async function test() {
  await setUp({ build: true });
  const better = betterNode([22, 12]);
  if (better !== null) return run(better, process.argv.slice(1));
  checkNode();

  const filters = process.argv.slice(2);
  const results = path.join(root, 'test-results');
  await rm(results, { recursive: true, force: true });
  const bin = (/** @type {string[]} */ ...parts) => path.join(root, 'node_modules', ...parts);
  const unitReport = path.join(results, 'units.json');
  const endReport = path.join(results, 'end-to-end.json');

  const units = await run(process.execPath, [
    bin('vitest', 'vitest.mjs'),
    'run',
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
    ...filters,
  ]);
  // Here, once, and not by each of the workers that need it.
  await testChromium();
  const ends = await run(
    process.execPath,
    [
      bin('@playwright', 'test', 'cli.js'),
      'test',
      '--reporter=list,json',
      '--pass-with-no-tests',
      ...filters,
    ],
    { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endReport, FORCE_COLOR: '0' } },
  );

  const unitCounts = await readUnits(unitReport);
  const endCounts = await readEnds(endReport);
  const passed = unitCounts.passed + endCounts.passed;
  const failed =
    unitCounts.failed +
    endCounts.failed +
    (units !== 0 && unitCounts.failed === 0 ? 1 : 0) +
    (ends !== 0 && endCounts.failed === 0 ? 1 : 0);
  const skipped = unitCounts.skipped + endCounts.skipped;
  if (electronProgram() === null)
    console.log(
      'The project “electron” was skipped: there is no Electron runtime here (ELECTRON_OVERRIDE_DIST_PATH names one).',
    );
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  throw new SetupError(
    `The tests need Node 22.12 or newer; this is Node ${process.versions.node}. On Linux x64 npm brings one along; elsewhere install it from nodejs.org.`,
  );
}

/** @param {string} file @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
async function readUnits(file) {
  const report = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** @param {string} file @returns {Promise<{ passed: number, failed: number, skipped: number }>} */
async function readEnds(file) {
  const { stats } = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
}

try {
  process.exitCode = await test();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
