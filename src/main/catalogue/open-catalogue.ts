import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type * as sqlite from 'node:sqlite';
import type { Catalogue } from './catalogue.ts';
import { openMemoryCatalogue } from './memory-catalogue.ts';
import { catalogueVersion, sqliteCatalogue } from './sqlite-catalogue.ts';

type Sqlite = typeof sqlite;

/**
 * Opens the catalogue in a library's `cache/` folder. A cache that is damaged or of another version is thrown away;
 * where nothing can be written (a read-only disk), the catalogue lives in memory alone.
 */
export async function openCatalogue(cacheFolder: string): Promise<Catalogue> {
  const writable = await mkdir(cacheFolder, { recursive: true }).then(
    () => true,
    () => false,
  );
  if (!writable) return openMemoryCatalogue(null);
  const sqlite = await loadSqlite();
  if (sqlite === null) return openMemoryCatalogue(path.join(cacheFolder, 'catalogue.json'));
  const file = path.join(cacheFolder, 'catalogue.sqlite');
  try {
    return openDatabase(sqlite, file);
  } catch {
    return openAnew(sqlite, file);
  }
}

/** Node before 22.5 (and so Electron before 35) has no SQLite. */
async function loadSqlite(): Promise<Sqlite | null> {
  return import('node:sqlite').catch(() => null);
}

async function openAnew(sqlite: Sqlite, file: string): Promise<Catalogue> {
  try {
    for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
    return openDatabase(sqlite, file);
  } catch {
    return openMemoryCatalogue(null);
  }
}

function openDatabase(sqlite: Sqlite, file: string): Catalogue {
  const database = new sqlite.DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const version = Object.values(database.prepare('PRAGMA user_version').get() ?? {})[0];
    if (version !== 0 && version !== catalogueVersion) throw new Error('a cache of another version');
    return sqliteCatalogue(database);
  } catch (error) {
    database.close();
    throw error;
  }
}
