import { decodePath, pathProblem, withoutDot } from './file-path.ts';
import type { BagFinding } from './finding.ts';
import { linesOf } from './lines.ts';
import { mostEntries, tooMany } from './manifest.ts';

/** The files that `fetch.txt` says are to be fetched (RFC 8493, 2.2.3), and what is wrong with its lines. */
export function readFetchList(
  text: string,
  isOld: boolean,
): { readonly paths: readonly string[]; readonly errors: readonly BagFinding[] } {
  const paths: string[] = [];
  const errors: BagFinding[] = [];
  let odd = 0;
  for (const line of linesOf(text)) {
    if (line.trim() === '') continue;
    const match = /^(\S+)[ \t]+(\d+|-)[ \t]+(.+)$/s.exec(line);
    if (match === null) {
      odd++;
      continue;
    }
    if (paths.length === mostEntries) {
      errors.push({ file: 'fetch.txt', reason: tooMany });
      break;
    }
    const path = withoutDot(decodePath(match[3] ?? '', isOld));
    const problem = pathProblem(path) ?? (path.startsWith('data/') ? null : 'is not in data/');
    if (problem === null) paths.push(path);
    else errors.push({ file: path, reason: `${problem} (in fetch.txt)` });
  }
  if (odd > 0) {
    const lines = odd === 1 ? 'a line' : `${odd} lines`;
    errors.unshift({ file: 'fetch.txt', reason: `has ${lines} without an address, a length and a name` });
  }
  return { paths, errors };
}
