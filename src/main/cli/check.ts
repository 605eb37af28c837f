import type { PreflightReport } from '../../core/preflight/finding.ts';
import type { StoryRow } from '../../core/contract/rows.ts';
import type { StoryId } from '../../core/ids.ts';
import { printJson, refuse, type CommandContext } from './command.ts';
import { withDesk } from './with-desk.ts';
import { exit, exitCodeFor } from './exit-codes.ts';
import { findStories } from './find-story.ts';
import { upToDateRows } from './rows.ts';

/** `galley check STORY…`: runs preflight on stories and prints what it found. Exit code 3 where there is an error. */
export async function check(
  context: CommandContext,
  stories: readonly string[],
  { all, json }: { readonly all: boolean; readonly json: boolean },
): Promise<number> {
  const { terminal } = context;
  return withDesk(context, 'read', async (desk) => {
    const rows = await upToDateRows(desk);
    if (!rows.ok) return refuse(terminal, rows.refusal);
    const wanted = all
      ? { ok: true as const, value: rows.value.map(({ id }) => id) }
      : findStories(rows.value, stories);
    if (!wanted.ok) return refuse(terminal, wanted.refusal);
    const reports: { readonly id: StoryId; readonly slug: string; readonly report: PreflightReport }[] = [];
    let worst: number = exit.done;
    for (const [nth, id] of wanted.value.entries()) {
      terminal.progress(`Checking ${nth + 1} of ${wanted.value.length} …`);
      const answer = await desk.ask('story.preflight', { story: id });
      terminal.progress('');
      if (answer.ok) reports.push({ id, slug: slugOf(rows.value, id), report: answer.value });
      else {
        refuse(terminal, answer.refusal);
        worst = exitCodeFor(answer.refusal.code);
      }
    }
    if (json) printJson(terminal, { stories: reports.map(reportJson) });
    else for (const item of reports) for (const line of reportLines(item)) terminal.print(line);
    if (worst !== exit.done) return worst;
    return reports.every(({ report }) => report.ok) ? exit.done : exit.findings;
  });
}

type Checked = { readonly id: StoryId; readonly slug: string; readonly report: PreflightReport };

function slugOf(rows: readonly StoryRow[], id: StoryId): string {
  return rows.find((row) => row.id === id)?.slug ?? '';
}

function reportJson({ id, slug, report }: Checked): Record<string, unknown> {
  return {
    id,
    slug,
    ok: report.ok,
    counts: report.counts,
    findings: report.findings.map(({ rule, severity, section, message, excerpt }) => ({
      rule,
      severity,
      section,
      message,
      excerpt,
    })),
  };
}

function reportLines({ id, slug, report }: Checked): readonly string[] {
  const { error, warning } = report.counts;
  const head = `${slug || id}: ${report.ok ? 'may leave' : 'may not leave yet'} (${counted(error, 'error')}, ${counted(warning, 'warning')})`;
  return [
    head,
    ...report.findings.map(({ severity, section, message, excerpt }) => {
      const place = section === '' ? '' : `${section}: `;
      return `  ${severity}  ${place}${message}${excerpt === '' ? '' : ` [${excerpt}]`}`;
    }),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
