import { randomUUID } from 'node:crypto';
import type { LibraryState } from '../../core/contract/library-state.ts';
import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import { ok, refused, type Result } from '../../core/result.ts';
import { createLibrary } from '../library/library-folder.ts';
import { addSampleStories } from '../sample/sample-library.ts';
import type { Handlers } from './answer.ts';
import type { Clients } from './clients.ts';
import { openSession, type Session } from './session.ts';
import type { Settings } from './settings.ts';
import type { Tokens } from './tokens.ts';

/** The one library that the desk works in, and how it comes to another one. */
export type LibraryKeeper = {
  readonly session: () => Result<Session, Refusal>;
  readonly handlers: Pick<Handlers, 'library.state' | 'library.create' | 'library.open' | 'library.retry'>;
  readonly close: () => Promise<void>;
};

export type LibraryKeeperOptions = {
  readonly clients: Clients;
  readonly tokens: Tokens;
  readonly now: () => string;
  readonly settings: Settings;
  /** Where a new library goes if the user has no wish: an absolute path. */
  readonly defaultPlace: string;
  /** The library to start with: named by the user, or the last one; null at the first run. */
  readonly start: string | null;
  readonly access: 'read' | 'write';
};

/** Starts with a library if there is one to start with. What keeps it from opening is part of its state. */
export async function keepLibrary(options: LibraryKeeperOptions): Promise<LibraryKeeper> {
  const { clients, tokens, settings } = options;
  let current: Session | null = null;
  let failed: { readonly folder: string; readonly refusal: Refusal } | null = null;
  const place = options.start ?? options.defaultPlace;

  const state = (): LibraryState => {
    if (current !== null) return current.state();
    if (failed !== null && failed.refusal.code !== 'library-missing')
      return { kind: 'refused', folder: failed.folder, refusal: failed.refusal, place };
    return { kind: 'none', place };
  };

  const openAt = async (folder: string): Promise<Result<LibraryState, Refusal>> => {
    const opened = await openSession(folder, options);
    if (!opened.ok) {
      if (current === null) failed = { folder, refusal: opened.refusal };
      return opened;
    }
    const previous = current;
    current = opened.value;
    failed = null;
    await previous?.close();
    clients.tellAll('library.changed', state());
    return ok(state());
  };

  /** A library that was chosen in the window is opened again at the next start; one that was named is not. */
  const openChosen = async (folder: string): Promise<Result<LibraryState, Refusal>> => {
    const opened = await openAt(folder);
    if (opened.ok) await settings.rememberLibrary(folder);
    return opened;
  };

  if (options.start !== null) await openAt(options.start);

  return {
    session: () => {
      if (current !== null) return ok(current);
      return refused(failed === null ? refusalOf('library-not-open') : failed.refusal);
    },
    handlers: {
      'library.state': async () => ok(state()),
      'library.create': async ({ place: wish, sample }) => {
        const folder = wish.kind === 'default' ? place : (tokens.take(wish.token)?.path ?? null);
        if (folder === null) return refused(refusalOf('token-unknown'));
        const created = await createLibrary(folder, { id: randomUUID(), now: options.now() });
        if (!created.ok) return created;
        if (sample) {
          const filled = await addSampleStories(folder, created.value.houseStyle, options.now());
          if (!filled.ok) return filled;
        }
        return openChosen(folder);
      },
      'library.open': async ({ token }) => {
        const chosen = tokens.take(token);
        if (chosen === null) return refused(refusalOf('token-unknown'));
        if (chosen.path === current?.folder) return ok(state());
        return openChosen(chosen.path);
      },
      'library.retry': async () => {
        if (current !== null) await current.mayWrite();
        else if (failed !== null) await openAt(failed.folder);
        return ok(state());
      },
    },
    close: async () => {
      await current?.close();
      current = null;
    },
  };
}
