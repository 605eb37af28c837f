import { readdirSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Every thread of main has an entry of its own: `src/main/workers/<name>.ts` becomes `out/main/worker-<name>.js`. */
function workerEntries(): Record<string, string> {
  const folder = path.join(root, 'src/main/workers');
  const parts = new Set(['start-worker.ts', 'worker-task.ts']);
  const files = readdirSync(folder).filter((file) => !parts.has(file) && !file.endsWith('.test.ts'));
  return Object.fromEntries(
    files.map((file) => [`worker-${path.basename(file, '.ts')}`, path.join(folder, file)]),
  );
}

export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      sourcemap: true,
      // Loaded whole, each thread would hold its sentences in forty languages.
      externalizeDeps: { exclude: ['zod'] },
      rolldownOptions: {
        input: {
          electron: path.join(root, 'src/main/electron/main.ts'),
          cli: path.join(root, 'src/main/cli/main.ts'),
          ...workerEntries(),
        },
        // Flat, so that a file finds its workers beside itself.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: path.join(root, 'src/preload/preload.ts') },
        // A sandboxed preload has to be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: path.join(root, 'out/renderer'),
      rolldownOptions: { input: { index: path.join(root, 'src/renderer/index.html') } },
    },
  },
});
