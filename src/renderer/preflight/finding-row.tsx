import { Ellipsis } from 'lucide-react';
import type { Finding, Severity } from '../../core/preflight/finding.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useApplyChange } from '../desk/use-apply-change.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { Row, RowMain } from '../ui/row-list.tsx';
import styles from './finding-row.module.css';
import { goToPlace } from './go-to-place.ts';

const css = classes(styles);

/** How grave a rule can be in a house. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'An error in this house',
  warning: 'A warning in this house',
  off: 'Off in this house',
};

/** One finding: what is wrong and where. Pressing it goes there; its fix mends it. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { rule, severity, section, message, excerpt, place, fix } = finding;
  const desk = useDesk();
  const story = useStory();
  const sections = useStore(story.sections);
  const apply = useApplyChange();
  const heading = sections.find(({ id }) => id === section)?.heading;
  return (
    <Row>
      <RowMain kind={severity === 'error' ? 'Error' : 'Warning'} onPress={() => goToPlace(place)}>
        <span aria-hidden className={css('sign', severity)}>
          {severity === 'error' ? '✕' : '△'}
        </span>
        <span className={css('message')}>{message}</span>
        {excerpt === '' && heading === undefined ? null : (
          <span className={css('facts')} dir="auto">
            {[...(excerpt === '' ? [] : [excerpt]), ...(heading === undefined ? [] : [heading])].join(' · ')}
          </span>
        )}
      </RowMain>
      {fix === null ? null : (
        <div className={css('actions')}>
          <Button onPress={() => apply(fix.change, `${fix.label}: done.`)}>{fix.label}</Button>
        </div>
      )}
      <div className={css('menu')}>
        <Menu
          label="This rule"
          chosen={severity}
          lines={(['error', 'warning', 'off'] as const).map((id) => ({
            id,
            label: severityWords[id],
            onAction: () => void desk.call('houseStyle.setRule', { rule, severity: id }),
          }))}
        >
          <IconButton label="How grave this rule is">
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        </Menu>
      </div>
    </Row>
  );
}
