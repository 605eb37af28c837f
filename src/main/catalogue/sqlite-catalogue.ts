import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { StoryRow } from '../../core/contract/rows.ts';
import { storyId, type StoryId } from '../../core/ids.ts';
import { topic } from '../../core/story/topic.ts';
import { foldName } from '../../core/text/fold-name.ts';
import type { CardUse, Catalogue, Entry } from './catalogue.ts';

/** Raised when the tables or the rows in them change; a cache of another version is thrown away. */
export const catalogueVersion = 3;

const tables = `
  CREATE TABLE IF NOT EXISTS story (
    id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, row TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS card (story TEXT NOT NULL, name TEXT NOT NULL, card TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS card_story ON card (story);
  CREATE INDEX IF NOT EXISTS card_name ON card (name);
  PRAGMA user_version = ${catalogueVersion};
`;

/** Reads every line of both tables, so that damage inside the file shows while it can still be thrown away. */
const unreadable = `
  SELECT (SELECT count(*) FROM story WHERE NOT json_valid(row))
       + (SELECT count(*) FROM card WHERE NOT json_valid(card)) AS lines`;

const rowRecord = z.object({ row: z.string() });
const fingerprintRecord = z.object({ id: storyId, fingerprint: z.string() });
const cardRecord = z.object({ story: storyId, card: z.string() });

/**
 * A catalogue in an SQLite file. `database` is open and either empty or of our version. A name and each alias of a
 * card are a line in `card`, folded for comparing. Throws where the file is damaged.
 */
export function sqliteCatalogue(database: DatabaseSync): Catalogue {
  database.exec(tables);
  if (database.prepare(unreadable).get()?.['lines'] !== 0) throw new Error('a damaged cache');
  const putStory = database.prepare('INSERT OR REPLACE INTO story (id, fingerprint, row) VALUES (?, ?, ?)');
  const dropStory = database.prepare('DELETE FROM story WHERE id = ?');
  const putCard = database.prepare('INSERT INTO card (story, name, card) VALUES (?, ?, ?)');
  const dropCards = database.prepare('DELETE FROM card WHERE story = ?');
  const allRows = database.prepare('SELECT row FROM story');
  const oneRow = database.prepare('SELECT row FROM story WHERE id = ?');
  const allFingerprints = database.prepare('SELECT id, fingerprint FROM story');
  const cardsNamed = database.prepare('SELECT story, card FROM card WHERE name = ?');
  const cardsLike = database.prepare(String.raw`
    WITH hit AS (
      SELECT story, card, min(name) AS name FROM card WHERE name LIKE ? ESCAPE '\' GROUP BY story, card
    )
    SELECT story, card FROM hit ORDER BY count(*) OVER (PARTITION BY name) DESC, name LIMIT ?`);

  const put = ({ row, topics, fingerprint }: Entry) => {
    putStory.run(row.id, fingerprint, JSON.stringify(row));
    dropCards.run(row.id);
    for (const card of topics) {
      const names = new Set([card.name, ...card.aliases].map(foldName));
      for (const name of names) putCard.run(row.id, name, JSON.stringify(card));
    }
  };

  return {
    rows: () => allRows.all().map(parseRow),
    row: (id) => {
      const found = oneRow.get(id);
      return found === undefined ? null : parseRow(found);
    },
    fingerprints: () =>
      new Map<StoryId, string>(
        allFingerprints.all().map((record) => {
          const { id, fingerprint } = fingerprintRecord.parse(record);
          return [id, fingerprint] as const;
        }),
      ),
    put: (entries) => inTransaction(database, () => entries.forEach(put)),
    remove: (ids) =>
      inTransaction(database, () => {
        for (const id of ids) {
          dropStory.run(id);
          dropCards.run(id);
        }
      }),
    topicsNamed: (names) => {
      const found = new Map<string, CardUse>();
      for (const name of new Set(names.map(foldName)))
        for (const use of cardsNamed.all(name).map(parseCard)) found.set(`${use.story}/${use.card.id}`, use);
      return [...found.values()];
    },
    topicsContaining: (words, limit) => {
      const escaped = foldName(words).replaceAll(/[\\%_]/g, String.raw`\$&`);
      return cardsLike.all(`%${escaped}%`, limit).map(parseCard);
    },
    // Every write is in the file already.
    save: async () => undefined,
    close: async () => database.close(),
  };
}

/** Our own writing, so the row itself is not checked again: a list of 10,000 must not cost a second. */
function parseRow(record: unknown): StoryRow {
  return JSON.parse(rowRecord.parse(record).row) as StoryRow;
}

function parseCard(record: unknown): CardUse {
  const { story, card } = cardRecord.parse(record);
  return { story, card: topic.parse(JSON.parse(card)) };
}

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
