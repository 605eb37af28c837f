import type { Readable } from 'node:stream';
import type { BagFindings } from '../../core/bag/finding.ts';

/** Where a bag lies: its files, and how to read them. */
export type BagSource = {
  /** Sizes in bytes by path from the bag's base folder, with `/` between folders. */
  readonly files: ReadonlyMap<string, number>;
  /** Which of them cannot be had; `findings` say why. */
  readonly barred: ReadonlySet<string>;
  /** What is wrong with how the bag is kept: links, names that lead out of it. */
  readonly findings: BagFindings;
  /** The bytes of one of the files. A stream that fails says why the file cannot be read. */
  readonly open: (path: string) => Promise<Readable>;
  readonly close: () => Promise<void>;
};
