import { defineConfig } from '@playwright/test';
import { electronProgram } from './scripts/electron-runtime.mjs';

const hasElectron = electronProgram() !== null;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  // Each test has a library and a host of its own, so they run side by side; two processors carry two.
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A busy machine may be late; what fails twice is wrong. The report names what was flaky.
  retries: 1,
  projects: [
    { name: 'chromium', testIgnore: /electron-.*\.spec\.ts/, metadata: { host: 'chromium' } },
    // Where there is no runtime the project is left out; `npm test` says so by name.
    ...(hasElectron
      ? [
          {
            name: 'electron',
            testIgnore: /loopback-.*\.spec\.ts/,
            // What the page alone decides, whatever the host (its colours in both themes), is looked at once.
            grepInvert: /@page/,
            metadata: { host: 'electron' },
          },
        ]
      : []),
  ],
});
