import type { MenuItemConstructorOptions } from 'electron';
import type { Menu as PageMenu } from '../../core/contract/menu.ts';
import { accelerator } from './accelerator.ts';

type Options = {
  readonly platform: NodeJS.Platform;
  /** A command of the page was chosen. */
  readonly onCommand: (id: string) => void;
};

/** What the system does with words, in every menu bar under Edit. */
const editRoles: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'pasteAndMatchStyle' },
  { role: 'selectAll' },
];

const viewRoles: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { type: 'separator' },
  { role: 'togglefullscreen' },
];

/** The menus that stand before the page has sent its own: nothing but the platform's roles. */
export function firstMenu(platform: NodeJS.Platform): PageMenu {
  // On macOS the first of them would be empty: quitting stands in the application's own menu.
  const labels = platform === 'darwin' ? ['Edit', 'View'] : ['Story', 'Edit', 'View'];
  return labels.map((label) => ({ label, items: [] }));
}

/**
 * The application menu: the page's commands with the roles that the platform expects. Keys are shown, not bound:
 * the page hears them itself, so that a field can keep its own undo.
 */
export function menuTemplate(menu: PageMenu, { platform, onCommand }: Options): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const groups = menu.map(({ label, items }): MenuItemConstructorOptions => {
    const commands = items.map((item): MenuItemConstructorOptions => {
      if (item.kind === 'line') return { type: 'separator' };
      const keys = accelerator(item.keys);
      return {
        id: item.id,
        label: item.label,
        enabled: item.enabled,
        ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
        click: () => onCommand(item.id),
      };
    });
    const roles =
      label === 'Edit'
        ? editRoles
        : label === 'View'
          ? viewRoles
          : label === 'Story' && !isMac
            ? [{ type: 'separator' } as const, { role: 'quit' } as const]
            : [];
    // A line divides commands from roles; without commands it would stand alone at the top.
    const submenu = commands.length === 0 ? roles.slice(1) : [...commands, ...roles];
    return { label: label === 'Story' ? 'File' : label, submenu };
  });
  const last = groups.findIndex(({ label }) => label === 'Help');
  const before = last === -1 ? groups : groups.slice(0, last);
  const help = last === -1 ? [] : groups.slice(last);
  return [...(isMac ? [{ role: 'appMenu' } as const] : []), ...before, { role: 'windowMenu' }, ...help];
}
