import path from 'node:path';

/**
 * The library that the command line names (`--library DIR` or `--library=DIR`), or else the environment, as an absolute
 * path; null where neither does. Switches are Chromium's, never a folder.
 */
export function namedLibrary(argv: readonly string[], environment: string | undefined): string | null {
  const at = argv.indexOf('--library');
  const next = at === -1 ? undefined : argv[at + 1];
  const behind = next?.startsWith('--') === true ? undefined : next;
  const joined = argv.find((arg) => arg.startsWith('--library='))?.slice('--library='.length);
  const named = behind ?? joined ?? environment;
  return named === undefined || named === '' ? null : path.resolve(named);
}
