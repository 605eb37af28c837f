import { decodePath, pathProblem, withoutDot } from './file-path.ts';
import type { BagFinding } from './finding.ts';

/** The files that `fetch.txt` says are to be fetched (RFC 8493, 2.2.3), and what is wrong with its lines. */
export function readFetchList(
  text: string,
  isOld: boolean,
): { readonly paths: readonly string[]; readonly errors: readonly BagFinding[] } {
  const paths: string[] = [];
  const errors: BagFinding[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/.exec(line);
    if (match === null) {
      errors.push({ file: 'fetch.txt', reason: 'has a line without an address, a length and a name' });
      continue;
    }
    const path = withoutDot(decodePath(match[3] ?? '', isOld));
    const problem = pathProblem(path) ?? (path.startsWith('data/') ? null : 'is not in data/');
    if (problem === null) paths.push(path);
    else errors.push({ file: path, reason: `${problem} (in fetch.txt)` });
  }
  return { paths, errors };
}
