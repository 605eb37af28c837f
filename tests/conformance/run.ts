import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeExhibits } from './exhibits.ts';
import type { Judge } from './judge.ts';
import { judges } from './judges.ts';

/** What one judge said. */
export type Judgement = Pick<Judge, 'format' | 'name'> & {
  /** What is missing to ask it, or null. */
  readonly missing: string | null;
  readonly errors: readonly string[];
};

/** Exports stories in all formats and asks every judge that is here; `say` tells how far it is. */
export async function judgeExports(say: (line: string) => void): Promise<readonly Judgement[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'galley-conformance-'));
  try {
    say('exporting …');
    const exhibits = await makeExhibits(folder);
    const judgements: Judgement[] = [];
    for (const { format, name, missing, judge } of judges) {
      say(`${format}: ${name}`);
      const lacks = await missing();
      const errors = lacks === null ? await judge(exhibits) : [];
      judgements.push({ format, name, missing: lacks, errors });
    }
    return judgements;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The judgements as a table for people, and what was found below it. */
export function judgementsInWords(judgements: readonly Judgement[]): string {
  const line = ({ format, name, missing, errors }: Judgement) => {
    const verdict =
      missing !== null ? `missing: ${missing}` : errors.length === 0 ? 'accepted' : `${errors.length} errors`;
    return `${format.padEnd(10)} ${name.padEnd(26)} ${verdict}`;
  };
  const found = judgements.flatMap(({ name, errors }) =>
    errors.slice(0, 20).map((error) => `${name}: ${error}`),
  );
  return [...judgements.map(line), ...(found.length > 0 ? ['', ...found] : [])].join('\n');
}
