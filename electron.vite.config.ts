import { readdirSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageJson from './package.json' with { type: 'json' };

const root = import.meta.dirname;

/**
 * Packages of which main needs a part: the build takes that part in. Loaded whole, every thread would hold the sentences
 * of zod in forty languages, an editor's view that no thread ever shows, and ways to compare texts that nobody asks for.
 */
const builtIn = [
  'zod',
  'diff',
  '@noble/hashes',
  ...Object.keys(packageJson.dependencies).filter((name) => name.startsWith('@tiptap/')),
];

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
      externalizeDeps: { exclude: builtIn },
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
