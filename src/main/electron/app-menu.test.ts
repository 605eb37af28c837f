import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import type { Menu } from '../../core/contract/menu.ts';
import { firstMenu, menuTemplate } from './app-menu.ts';

const viewRoles = ['resetZoom', 'zoomIn', 'zoomOut', 'separator', 'togglefullscreen'];

test('a line divides the page’s commands from the platform’s roles, and never stands first', () => {
  const menu: Menu = [
    {
      label: 'Edit',
      items: [{ kind: 'command', id: 'edit.undo', label: 'Undo', keys: '$mod+KeyZ', enabled: true }],
    },
    { label: 'View', items: [] },
  ];
  const [edit, view] = templateOf(menu, 'linux');
  expect(submenuOf(edit).slice(0, 3)).toEqual(['Undo', 'separator', 'cut']);
  expect(submenuOf(view)).toEqual(viewRoles);
});

test('before the page has sent its menu there are roles alone: nothing reloads, no empty menu', () => {
  const linux = templateOf(firstMenu('linux'), 'linux');
  expect(linux.map(nameOf)).toEqual(['File', 'Edit', 'View', 'windowMenu']);
  expect(linux.slice(0, 3).map(submenuOf)).toEqual([
    ['quit'],
    ['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll'],
    viewRoles,
  ]);
  const mac = templateOf(firstMenu('darwin'), 'darwin');
  expect(mac.map(nameOf)).toEqual(['appMenu', 'Edit', 'View', 'windowMenu']);
});

function templateOf(menu: Menu, platform: NodeJS.Platform): readonly MenuItemConstructorOptions[] {
  return menuTemplate(menu, { platform, onCommand: () => undefined });
}

function submenuOf(item: MenuItemConstructorOptions | undefined): readonly (string | undefined)[] {
  return Array.isArray(item?.submenu) ? item.submenu.map(nameOf) : [];
}

function nameOf({ label, role, type }: MenuItemConstructorOptions): string | undefined {
  return label ?? role ?? type;
}
