import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/clean-up.ts'],
    // The files of a worker share their modules, which brings the run from six and a half minutes to under three.
    isolate: false,
    maxWorkers: 2,
  },
});
