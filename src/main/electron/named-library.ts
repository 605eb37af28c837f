import path from 'node:path';

/** The library that the command line names (`--library DIR` or `--library=DIR`), as an absolute path; else null. */
export function namedLibrary(argv: readonly string[], environment: string | undefined): string | null {
  const at = argv.indexOf('--library');
  const behind = at === -1 ? undefined : argv[at + 1];
  const joined = argv.find((arg) => arg.startsWith('--library='))?.slice('--library='.length);
  const named = behind ?? joined ?? environment;
  return named === undefined || named === '' ? null : path.resolve(named);
}
