import { useCommand } from '../commands/commands-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { keysInWords } from '../ui/keys.ts';

type Props = {
  /** Whether there are claims that the list does not show. */
  readonly hasClaims: boolean;
  readonly onShowAll: () => void;
};

/** What stands where no claim does. */
export function NoClaims({ hasClaims, onShowAll }: Props) {
  const make = useCommand('claims.make');
  const propose = useCommand('claims.propose');
  if (hasClaims)
    return (
      <EmptyState title="No claim is like that">
        <Button onPress={onShowAll}>Show all claims</Button>
      </EmptyState>
    );
  return (
    <EmptyState title="No claims yet">
      <p>
        A claim is a statement of the story that somebody should check. Select its words and press{' '}
        {keysInWords(make.keys)}, or let Galley find sentences with figures, dates, quotations and the like.
      </p>
      <Button look="primary" onPress={propose.run}>
        Propose claims
      </Button>
    </EmptyState>
  );
}
