import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { useLibraryState } from '../desk/library-query.ts';
import { readSignoffs } from '../../core/story-doc/story-doc.ts';
import type { Finding } from '../../core/preflight/finding.ts';
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
        {keyed(gravestFirst(report.findings)).map(({ key, finding }) => (
          <FindingRow key={key} finding={finding} />
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

/** Errors before warnings, each in the order of the page. */
function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  const isError = ({ severity }: Finding) => severity === 'error';
  return [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))];
}

/** Findings with keys of their own, so that a row stays the same one while others come and go. */
function keyed(findings: readonly Finding[]): readonly { readonly key: string; readonly finding: Finding }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = [finding.rule, finding.section, finding.excerpt].join('|');
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { key: `${name}|${nth}`, finding };
  });
}

function verdictInWords(errors: number, warnings: number): string {
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;
  if (errors === 0 && warnings === 0) return 'Ready to leave';
  if (errors === 0) return `May leave, with ${counted(warnings, 'warning')}`;
  return `May not leave yet: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
}
