import { cpus, totalmem } from 'node:os';
import { startBrowser } from './browser.ts';
import type { Finding, Measure } from './measure.ts';
import { measures } from './measures.ts';

export type Row = Pick<Measure, 'name' | 'what' | 'must'> & (Finding | { readonly failed: string });

export type Report = { readonly machine: Machine; readonly rows: readonly Row[]; readonly met: boolean };

type Machine = {
  readonly node: string;
  readonly chromium: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
};

/** The names that `--only` takes. */
export const measureNames: readonly string[] = measures.map(({ name }) => name);

/** Takes the measures with these names, one after the other; `say` tells how far it is. A measure that fails is a row too. */
export async function takeMeasures(names: readonly string[], say: (line: string) => void): Promise<Report> {
  const machine = await machineFacts();
  const rows: Row[] = [];
  for (const { name, what, must, run } of measures.filter((measure) => names.includes(measure.name))) {
    say(`${name}: ${what}`);
    const found = await run((line) => say(`  ${line}`)).catch((error: unknown) => ({
      failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
    rows.push({ name, what, must, ...found });
  }
  return { machine, rows, met: rows.every((row) => 'met' in row && row.met) };
}

/** The report as a table for people. */
export function reportInWords({ machine, rows }: Report): string {
  const { node, chromium, system, processor, cores, memoryGigabytes } = machine;
  const facts = `Node ${node}, Chromium ${chromium}, ${system}, ${cores} cores (${processor}), ${memoryGigabytes} GB`;
  const lines = rows.map((row) =>
    [
      row.what,
      `  must      ${row.must}`,
      'failed' in row ? `  failed    ${row.failed}` : `  measured  ${row.measured}`,
      `  verdict   ${'met' in row && row.met ? 'met' : 'MISSED'}`,
    ].join('\n'),
  );
  return [facts, ...lines].join('\n\n');
}

async function machineFacts(): Promise<Machine> {
  const browser = await startBrowser();
  const chromium = browser.version();
  await browser.close();
  return {
    node: process.versions.node,
    chromium,
    system: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
  };
}
