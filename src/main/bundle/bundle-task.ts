import type { Result } from '../../core/result.ts';
import type { OpenProblem } from '../keys/seal.ts';
import type { Unsealing } from '../keys/age-door.ts';
import type { StoryState } from './bundle-parts.ts';
import type { StatesMerge } from './merge-states.ts';
import { judgeBundle, type Judged } from './open-bundle.ts';

/** Work on a bundle that came in. */
export type BundleTask =
  | { readonly kind: 'judge'; readonly place: string }
  | {
      readonly kind: 'unseal';
      readonly place: string;
      readonly output: string;
      readonly unseal: Unsealing;
    }
  | { readonly kind: 'merge'; readonly ours: StoryState; readonly theirs: StoryState };

/** What each kind of work comes to. */
export type BundleAnswer = {
  readonly judge: Judged;
  readonly unseal: Result<null, OpenProblem>;
  readonly merge: StatesMerge;
};

/** Does it. */
export async function doBundleTask(task: BundleTask): Promise<BundleAnswer[BundleTask['kind']]> {
  switch (task.kind) {
    case 'judge':
      return judgeBundle(task.place);
    case 'unseal':
      // Its library is large, and most bundles are not sealed.
      return (await import('../keys/seal.ts')).openSealed(task.place, task.output, task.unseal);
    case 'merge':
      // Most bundles bring stories that are new here.
      return (await import('./merge-states.ts')).mergeStates(task.ours, task.theirs);
  }
}
