import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useLibraryState } from '../desk/library-query.ts';
import { readSignoffs } from '../../core/story-doc/story-doc.ts';
import { rules } from '../../core/preflight/rules.ts';
import { useSettled } from '../desk/use-settled.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { RowList } from '../ui/row-list.tsx';
import { FindingRow } from './finding-row.tsx';
import styles from './preflight-panel.module.css';
import { RulesOff } from './rules-off.tsx';
import { Signoffs } from './signoffs.tsx';
import { usePreflight } from './use-preflight.ts';

const css = classes(styles);

/** What the open story needs before it may leave: where, why, and how to mend it. */
export function PreflightPanel() {
  const story = useStory();
  const { report, isRunning, run } = usePreflight(story);
  const library = useLibraryState();
  const isSlow = useSettled(isRunning, 800);
  // Sign-offs change with the status, which the fields tell of.
  const { status } = useStore(story.fields);
  const severities = library?.kind === 'open' ? library.houseStyle.preflight : {};
  const off = rules.filter(({ name, severity }) => (severities[name] ?? severity) === 'off');
  if (report === null) return <p className={css('sum')}>Checking…</p>;
  const { error, warning } = report.counts;
  return (
    <div className={css('panel')}>
      <div className={css('head')}>
        <p className={css('sum', report.ok ? 'good' : 'bad')} role="status">
          <span aria-hidden>{report.ok ? '✓' : '✕'}</span> {verdictInWords(error, warning)}
          {isSlow ? <span className={css('behind')}> · checking…</span> : null}
        </p>
        <Button look="quiet" onPress={run}>
          Check now
        </Button>
      </div>
      <RowList label="Findings">
        {report.findings.map((finding, index) => (
          <FindingRow key={`${finding.rule}-${index}-${finding.excerpt}`} finding={finding} />
        ))}
      </RowList>
      {report.findings.length === 0 ? (
        <p className={css('sum')}>
          Nothing was found.{' '}
          {status === 'ready' || status === 'published' ? '' : 'The story may be set to ready.'}
        </p>
      ) : null}
      <Signoffs signoffs={readSignoffs(story.doc)} />
      <RulesOff rules={off} />
    </div>
  );
}

function verdictInWords(errors: number, warnings: number): string {
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  if (errors === 0 && warnings === 0) return 'Ready to leave';
  if (errors === 0) return `May leave, with ${counted(warnings, 'warning')}`;
  return `May not leave yet: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
