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

/** The longest name and the most folders that systems put up with. What is longer was made to do harm. */
const most = { characters: 4096, folders: 100 };

/** Why a path may not stand in a bag: it leads out of it, on one system or another. Null where it may. */
export function pathProblem(path: string): string | null {
  if (path === '') return 'has no name';
  if (path.length > most.characters) return 'has a longer name than systems can take';
  if (path.includes('\0')) return 'has a null byte in its name';
  if (/^[/\\]/.test(path)) return 'is an absolute path, which leads out of the bag';
  if (/^[A-Za-z]:/.test(path)) return 'names a drive, which leads out of the bag';
  if (path.startsWith('~')) return 'begins with ~, which leads out of the bag';
  const parts = path.split(/[/\\]/);
  if (parts.includes('..')) return 'leads out of the bag';
  return parts.length - 1 > most.folders ? 'lies in more folders than systems can take' : null;
}

/** A path without the `./` that some tools write in front of it. */
export function withoutDot(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
