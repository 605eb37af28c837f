import type { Rule } from '../../core/preflight/rule.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './rules-off.module.css';

const css = classes(styles);

/** The rules that this house has switched off, to bring them back. */
export function RulesOff({ rules }: { readonly rules: readonly Rule[] }) {
  const desk = useDesk();
  if (rules.length === 0) return null;
  return (
    <section className={css('off')} aria-label="Rules that are off">
      <h3 className={css('head')}>
        {rules.length === 1 ? 'One rule is off' : `${rules.length} rules are off`}
      </h3>
      <ul className={css('list')}>
        {rules.map(({ name, about }) => (
          <li key={name} className={css('rule')}>
            <span>{about}</span>
            <Button
              look="quiet"
              onPress={() => void desk.call('houseStyle.setRule', { rule: name, severity: 'warning' })}
            >
              Switch on
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
