import { CircleHelp, ListPlus } from 'lucide-react';
import type { ClaimView } from '../../core/claims/standing.ts';
import { useCommand } from '../commands/commands-context.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/fields.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { CheckingAs } from './checking-as.tsx';
import { claimFilters, countFits, filterInWords, type ClaimFilter } from './claim-filter.ts';
import { progressOf } from './claim-words.ts';
import styles from './claims-head.module.css';

const css = classes(styles);

type Props = {
  readonly views: readonly ClaimView[];
  readonly me: string;
  readonly filter: ClaimFilter | null;
  readonly onFilter: (filter: ClaimFilter | null) => void;
  readonly onHelp: () => void;
};

/** How far the checking is, who checks here, and which claims the list shows. */
export function ClaimsHead({ views, me, filter, onFilter, onHelp }: Props) {
  const propose = useCommand('claims.propose');
  return (
    <div className={css('head')}>
      <Progress views={views} />
      <div className={css('line')}>
        <CheckingAs />
        <span className={css('buttons')}>
          <Button look="quiet" onPress={propose.run}>
            <ListPlus size={14} aria-hidden /> Propose claims
          </Button>
          <IconButton label="Keys of this panel" keys="?" onPress={onHelp}>
            <CircleHelp size={15} aria-hidden />
          </IconButton>
        </span>
      </div>
      {views.length === 0 ? null : <Filters views={views} me={me} filter={filter} onFilter={onFilter} />}
    </div>
  );
}

function Progress({ views }: Pick<Props, 'views'>) {
  const { checked, all, trouble } = progressOf(views);
  if (all === 0 && trouble === '') return null;
  return (
    <div className={css('progress')}>
      <p className={css('line')}>
        <span className={css('checked')}>
          {checked} of {all} checked
        </span>
        <span className={css('trouble')}>{trouble}</span>
      </p>
      <progress className={css('bar')} value={checked} max={Math.max(1, all)} aria-label="Claims checked" />
    </div>
  );
}

/** A row of small buttons where there is room, else a menu. */
function Filters({ views, me, filter, onFilter }: Pick<Props, 'views' | 'me' | 'filter' | 'onFilter'>) {
  const counts = countFits(views, me);
  const options = claimFilters
    .filter((id) => counts[id] > 0 || id === filter)
    .map((id) => ({ id, label: `${filterInWords[id]} ${counts[id]}` }));
  const all = `All ${views.length}`;
  return (
    <>
      <div className={css('wide')}>
        <FilterBar label="Show" all={all} options={options} chosen={filter} onChange={onFilter} />
      </div>
      <div className={css('narrow')}>
        <Select
          label="Show"
          hideLabel
          isQuiet
          options={[{ id: 'all' as const, label: all }, ...options]}
          value={filter ?? 'all'}
          onChange={(id) => onFilter(id === 'all' ? null : id)}
        />
      </div>
    </>
  );
}
