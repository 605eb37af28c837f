import path from 'node:path';

/** What a person would name on the screen: folders of the page that never import each other. */
const features = [
  'library',
  'story',
  'sources',
  'topics',
  'claims',
  'reader',
  'quotations',
  'preflight',
  'bundles',
  'review',
  'coverage',
  'chronology',
  'preview',
  'welcome',
  'export',
];

/**
 * The one-way imports of the house. The longest folder that a file lies in decides: which folders it may import
 * from (`from`) and which packages (`packages`; all where it is left out). `not` takes a part out again.
 */
export const layers = [
  {
    folder: 'src/core',
    from: ['src/core'],
    packages: [
      'yjs',
      'lib0', // base64 that runs in every host
      'zod',
      'fractional-indexing',
      '@tiptap/core',
      '@tiptap/pm',
      '@tiptap/y-tiptap',
      '@tiptap/extension-*',
      'unified',
      'remark-*',
      'rehype-*',
      'mdast-*',
      'micromark-*',
      'hast-*',
      'unist-*',
      'micromark-*',
      'mdast',
      'hast',
      'yaml',
      'papaparse',
      'approx-string-match',
      'diff',
    ],
    why: 'core is pure: it imports core and the libraries listed in scripts/lint/layers.mjs, nothing of Node, Electron, React or the page.',
  },
  {
    folder: 'src/main',
    from: ['src/core', 'src/main'],
    not: ['src/main/electron', 'src/main/loopback', 'src/main/cli'],
    notPackages: ['electron', 'react', 'react-dom'],
    why: 'imports go downwards (cli, loopback, electron -> desk -> library, catalogue, import, export -> core), and only src/main/electron may import electron.',
  },
  ...['library', 'catalogue', 'import', 'capture', 'checks', 'export', 'names', 'bag', 'bundle', 'keys'].map(
    (noun) => ({
      folder: `src/main/${noun}`,
      from: ['src/core', 'src/main'],
      not: ['src/main/desk', 'src/main/electron', 'src/main/loopback', 'src/main/cli', 'src/main/compose.ts'],
      notPackages: ['electron', 'react', 'react-dom'],
      why: 'this folder keeps a thing and knows neither the desk nor a host.',
    }),
  ),
  {
    folder: 'src/main/electron',
    from: ['src/core', 'src/main'],
    not: ['src/main/loopback', 'src/main/cli'],
    notPackages: ['react', 'react-dom'],
    why: 'a host knows no other host.',
  },
  {
    folder: 'src/main/loopback',
    from: ['src/core', 'src/main'],
    not: ['src/main/electron', 'src/main/cli'],
    notPackages: ['electron', 'react', 'react-dom'],
    why: 'a host knows no other host.',
  },
  {
    folder: 'src/main/cli',
    from: ['src/core', 'src/main', 'package.json'],
    not: ['src/main/electron'],
    notPackages: ['electron', 'react', 'react-dom'],
    why: 'the command line must run without Electron.',
  },
  {
    folder: 'src/preload',
    from: ['src/core/contract/names.ts'],
    packages: ['electron'],
    why: "the preload carries words: it knows electron and the contract's names, nothing else.",
  },
  {
    folder: 'src/renderer',
    from: ['src/core', 'src/renderer'],
    notPackages: ['electron', 'node:*', 'react-aria-components', 'react-aria', 'react-stately'],
    why: 'the page is a browser that talks to the contract only, and takes its widgets from renderer/ui.',
  },
  {
    folder: 'src/renderer/ui',
    from: ['src/core', 'src/renderer/ui', 'src/renderer/theme'],
    notPackages: ['electron', 'node:*'],
    why: 'ui is the bottom of the page: it knows no feature.',
  },
  ...features.map((feature) => ({
    folder: `src/renderer/${feature}`,
    from: ['src/core', 'src/renderer'],
    not: features.filter((other) => other !== feature).map((other) => `src/renderer/${other}`),
    notPackages: ['electron', 'node:*', 'react-aria-components', 'react-aria', 'react-stately'],
    why: 'a feature never imports a feature: what two share belongs to editor, commands, desk or ui.',
  })),
];

/**
 * Why a file may not import a module, or null if it may. Both paths are relative to the repository.
 * @param {string} file
 * @param {string} specifier what stands behind `from`
 */
export function refusedImport(file, specifier) {
  const layer = layers
    .filter(({ folder }) => isInside(file, folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
  if (layer === undefined || /\.test\.tsx?$/.test(file)) return null;
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    const allowed = layer.from.some((folder) => isInside(target, folder));
    const denied = (layer.not ?? []).some((folder) => isInside(target, folder) && !isInside(file, folder));
    return allowed && !denied ? null : layer.why;
  }
  const matches = (/** @type {string} */ pattern) =>
    pattern.endsWith('*')
      ? specifier.startsWith(pattern.slice(0, -1))
      : specifier === pattern || specifier.startsWith(`${pattern}/`);
  const allowed = layer.packages === undefined || layer.packages.some(matches);
  return allowed && !(layer.notPackages ?? []).some(matches) ? null : layer.why;
}

/** @param {string} file @param {string} folder */
function isInside(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

const rule = {
  meta: { type: 'problem', docs: { description: 'holds the one-way imports of the house' } },
  create(/** @type {any} */ context) {
    const file = path.relative(process.cwd(), context.filename).split(path.sep).join('/');
    const check = (/** @type {any} */ node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const why = refusedImport(file, specifier);
      if (why !== null)
        context.report({ node: node.source, message: `${file} may not import "${specifier}": ${why}` });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

// oxlint-disable-next-line import/no-default-export -- oxlint loads a plugin by its default export
export default { meta: { name: 'galley' }, rules: { layers: rule } };
