import type * as Y from 'yjs';
import { asOneEdit } from './stable-client.ts';

type Loose = Readonly<Record<string, unknown>>;

/** One step from a format to the next, for a story's JSON and for its document alike. */
export type StoryMigration = {
  readonly from: number;
  readonly summary: string;
  readonly json: (old: Loose) => Loose;
  readonly doc: (fields: Y.Map<unknown>) => void;
};

/** Every step, oldest first. A test walks this list: no step without one. */
export const storyMigrations: readonly StoryMigration[] = [
  {
    from: 1,
    summary: 'one line of bylines becomes a list of names',
    json: ({ byline, ...rest }) => ({ ...rest, bylines: splitByline(byline) }),
    doc: (fields) => {
      fields.set('bylines', splitByline(fields.get('byline')));
      fields.delete('byline');
    },
  },
  {
    from: 2,
    summary: 'a story can be checked: an embargo, captures, annotations, claims and what belongs to them',
    json: (old) => ({
      ...old,
      embargo: null,
      captures: [],
      annotations: [],
      claims: [],
      judgements: [],
      evidence: [],
      signoffs: [],
    }),
    doc: (fields) => void fields.set('embargo', null),
  },
];

/** Brings the JSON of an older story to the newest format. Steps that lie behind it are passed over. */
export function migrateStoryJson(json: Loose, format: number): Loose {
  const steps = storyMigrations.filter(({ from }) => from >= format);
  return steps.reduce<Loose>((value, step) => ({ ...step.json(value), format: step.from + 1 }), json);
}

/** Brings an older story's document to the newest format, as one change. Says whether anything was to do. */
export function migrateStoryDoc(doc: Y.Doc, fields: Y.Map<unknown>): boolean {
  const format = fields.get('format');
  const steps = typeof format === 'number' ? storyMigrations.filter(({ from }) => from >= format) : [];
  if (steps.length === 0) return false;
  asOneEdit(doc, 'migration', () => {
    for (const step of steps) {
      step.doc(fields);
      fields.set('format', step.from + 1);
    }
  });
  return true;
}

function splitByline(byline: unknown): readonly string[] {
  if (typeof byline !== 'string') return [];
  return byline
    .trim()
    .replace(/^by\s+/i, '')
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .filter((name) => name !== '');
}
