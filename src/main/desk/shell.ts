import { isBundleName } from '../../core/bundle/bundle-name.ts';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import { isSafeAddress } from '../../core/story/text-fields.ts';
import { storageRefusal } from '../library/storage-refusal.ts';
import type { Handlers } from './answer.ts';
import { unknownToken, type Context } from './context.ts';
import { largestKept } from './tokens.ts';

type ShellRequests =
  | 'files.choose'
  | 'files.put'
  | 'files.putMore'
  | 'folders.choose'
  | 'shell.menu'
  | 'shell.openLink'
  | 'shell.showExport'
  | 'shell.flushed';

/** What the host does for the page: dialogs, menus, the browser. Paths stay on this side. */
export function shellHandlers({ host, tokens }: Context): Pick<Handlers, ShellRequests> {
  return {
    'files.choose': async (_input, client) => {
      const chosen = await host.chooseFiles(client);
      return chosen.ok ? ok(chosen.value.map((file) => tokens.offer(file))) : chosen;
    },
    'files.put': async ({ name, data }) =>
      ok(tokens.offer(await tokens.keep(name, Buffer.from(data, 'base64')), name)),
    'files.putMore': async ({ token, data }) => {
      const name = tokens.look(token)?.name ?? '';
      try {
        const grown = await tokens.grow(token, Buffer.from(data, 'base64'));
        if (grown === 'too-large') {
          const code = isBundleName(name) ? 'bundle-too-large' : 'file-too-large';
          return refused(refusalOf(code, name, largestKept(name).inWords));
        }
        return grown === 'unknown' ? refused(unknownToken) : ok({});
      } catch (error) {
        return refused(storageRefusal(error, name));
      }
    },
    'folders.choose': async ({ purpose }, client) => {
      const chosen = await host.chooseFolder(client, purpose);
      return chosen.ok ? ok(tokens.offer(chosen.value)) : chosen;
    },
    'shell.menu': async ({ menus }, client) => {
      host.setMenu(client, menus);
      return ok({});
    },
    'shell.openLink': async ({ url }) => {
      if (!isSafeAddress(url)) return refused(refusalOf('bad-request', url, 'it is not a web address'));
      await host.openLink(url);
      return ok({});
    },
    'shell.showExport': async ({ token }) => {
      const folder = tokens.look(token);
      if (folder === null) return refused(unknownToken);
      await host.showFolder(folder.path);
      return ok({});
    },
    'shell.flushed': async ({ unsaved }, client) => {
      host.flushed(client, unsaved);
      return ok({});
    },
  };
}
