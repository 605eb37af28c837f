import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBundleName } from '../../core/bundle/bundle-name.ts';
import type { Desk } from '../desk/desk.ts';
import type { PageClient } from './page-client.ts';

/** Bundles that the user opened from outside the window: with a double click, or on the command line. */
export type OfferedBundles = {
  readonly add: (files: readonly string[]) => void;
  /** Offers the page what waits, as soon as there is a page that listens. */
  readonly handOver: (desk: Pick<Desk, 'offerFile'>) => void;
};

export function offeredBundles(page: Pick<PageClient, 'hasSpoken' | 'tell'>): OfferedBundles {
  let waiting: readonly string[] = [];
  return {
    add: (files) => {
      waiting = [...waiting, ...files];
    },
    handOver: (desk) => {
      // A page that has asked nothing yet would not hear it.
      if (!page.hasSpoken()) return;
      const files = waiting;
      waiting = [];
      for (const file of files) page.tell('bundles.offered', desk.offerFile(file));
    },
  };
}

/**
 * The bundles among the arguments of a program that was started in a folder, as absolute paths. File managers give
 * paths or addresses (`file:`).
 */
export function bundlesIn(argv: readonly string[], folder: string): readonly string[] {
  return argv
    .filter((arg, at) => isBundleName(arg) && !arg.startsWith('-') && argv[at - 1] !== '--library')
    .flatMap((arg) => {
      if (!arg.startsWith('file:')) return [path.resolve(folder, arg)];
      try {
        return [fileURLToPath(arg)];
      } catch {
        return [];
      }
    });
}
