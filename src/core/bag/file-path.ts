/** Percent signs in a manifest: line ends are written so, and since version 1.0 the sign itself (RFC 8493, 2.1.3). */
export function decodePath(written: string, isOld: boolean): string {
  return written.replaceAll(/%(0a|0d|25)/gi, (sign, code: string) => {
    if (code === '25') return isOld ? sign : '%';
    return code.toLowerCase() === '0a' ? '\n' : '\r';
  });
}

/** A path as a manifest of version 1.0 writes it. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** Why a path may not stand in a bag: it leads out of it, on one system or another. Null where it may. */
export function pathProblem(path: string): string | null {
  if (path === '') return 'has no name';
  if (path.includes('\0')) return 'has a null byte in its name';
  if (/^[/\\]/.test(path)) return 'is an absolute path, which leads out of the bag';
  if (/^[A-Za-z]:/.test(path)) return 'names a drive, which leads out of the bag';
  if (path.startsWith('~')) return 'begins with ~, which leads out of the bag';
  return path.split(/[/\\]/).includes('..') ? 'leads out of the bag' : null;
}

/** A path without the `./` that some tools write in front of it. */
export function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
