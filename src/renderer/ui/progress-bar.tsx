import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './progress-bar.module.css';

const css = classes(styles);

type Props = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
};

/** How far something is, as a line that fills up; the label says it in words. */
export function ProgressBar({ label, value, max }: Props) {
  return (
    <AriaProgressBar aria-label={label} value={value} maxValue={max} className={css('bar')}>
      {({ percentage }) => (
        <span className={css('track')}>
          <span className={css('fill')} style={{ inlineSize: `${percentage ?? 0}%` }} />
        </span>
      )}
    </AriaProgressBar>
  );
}
