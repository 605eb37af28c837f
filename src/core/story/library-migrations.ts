import { libraryFormat } from './library.ts';

type Loose = Readonly<Record<string, unknown>>;

/** One step of `library.json` from a format to the next. */
export type LibraryMigration = {
  readonly from: number;
  readonly summary: string;
  readonly json: (old: Loose) => Loose;
};

/** Every step, oldest first. A test walks this list: no step without one. */
export const libraryMigrations: readonly LibraryMigration[] = [
  {
    from: 1,
    summary: 'the house style says how grave preflight rules are',
    json: ({ houseStyle, ...rest }) => ({
      ...rest,
      houseStyle: typeof houseStyle === 'object' ? { ...houseStyle, preflight: {} } : houseStyle,
    }),
  },
  {
    from: 2,
    summary: 'the house style says what exports are called and hold',
    json: ({ houseStyle, ...rest }) => ({
      ...rest,
      houseStyle:
        typeof houseStyle === 'object'
          ? { ...houseStyle, fileNames: '{slug}', bundleCaptures: 'whole', exportPresets: [], views: [] }
          : houseStyle,
    }),
  },
];

/** Brings the JSON of an older `library.json` to the newest format; what is no older one stays as it is. */
export function migrateLibraryJson(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('format' in json)) return json;
  const { format } = json;
  if (typeof format !== 'number' || format >= libraryFormat) return json;
  return libraryMigrations
    .filter(({ from }) => from >= format)
    .reduce<Loose>((value, step) => ({ ...step.json(value), format: step.from + 1 }), { ...json });
}
