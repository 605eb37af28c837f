import type { MenuItemConstructorOptions } from 'electron';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Menu } from '../../core/contract/menu.ts';
import { accelerator } from './accelerator.ts';
import { isAllowedRequest, isOwnPage, isFramed } from './addresses.ts';
import { menuTemplate } from './app-menu.ts';
import { contextMenuTemplate } from './context-menu.ts';
import { namedLibrary } from './named-library.ts';
import { boundsOn, smallest, type Rectangle } from './window-bounds.ts';

test.each([
  ['$mod+Shift+KeyE', 'CommandOrControl+Shift+E'],
  ['$mod+Period', 'CommandOrControl+.'],
  ['$mod+Alt+Digit3', 'CommandOrControl+Alt+3'],
  ['$mod+Alt+ArrowDown', 'CommandOrControl+Alt+Down'],
  ['F6', 'F6'],
  ['', undefined],
])('keys %s are %s to Electron', (keys, expected) => expect(accelerator(keys)).toBe(expected));

const menu: Menu = [
  {
    label: 'Story',
    items: [
      { kind: 'command', id: 'story.new', label: 'New story', keys: '$mod+KeyN', enabled: true },
      { kind: 'line' },
      { kind: 'command', id: 'story.trash', label: 'Trash', keys: '', enabled: false },
    ],
  },
  {
    label: 'Edit',
    items: [{ kind: 'command', id: 'edit.undo', label: 'Undo', keys: '$mod+KeyZ', enabled: true }],
  },
  { label: 'Help', items: [] },
];

function itemsOf(
  template: readonly MenuItemConstructorOptions[],
  label: string,
): MenuItemConstructorOptions[] {
  const submenu = template.find((item) => item.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
}

test('the menu bar has the page’s commands, the platform’s roles, and Help at its end', () => {
  const chosen: string[] = [];
  const onCommand = (id: string) => void chosen.push(id);
  const linux = menuTemplate(menu, { platform: 'linux', onCommand });
  expect(linux.map(({ label, role }) => label ?? role)).toEqual(['File', 'Edit', 'windowMenu', 'Help']);
  const [first] = itemsOf(linux, 'File');
  expect(first).toMatchObject({ accelerator: 'CommandOrControl+N', registerAccelerator: false });
  expect(itemsOf(linux, 'File').at(-1)).toEqual({ role: 'quit' });
  expect(itemsOf(linux, 'Edit').map(({ role }) => role)).toContain('paste');
  Reflect.apply(first?.click ?? (() => undefined), undefined, []);
  expect(chosen).toEqual(['story.new']);

  const mac = menuTemplate(menu, { platform: 'darwin', onCommand });
  expect(mac[0]).toEqual({ role: 'appMenu' });
  expect(itemsOf(mac, 'File').some(({ role }) => role === 'quit')).toBe(false);
});

test('a right click offers what can be done there, and nothing where nothing can', () => {
  const nothing = {
    misspelledWord: '',
    dictionarySuggestions: [],
    isEditable: false,
    selectionText: '',
    linkURL: '',
    editFlags: {
      canCut: true,
      canCopy: true,
      canPaste: false,
      canSelectAll: true,
      canUndo: false,
      canRedo: false,
      canDelete: false,
      canEditRichly: true,
    },
  };
  const done: string[] = [];
  const actions = {
    replaceMisspelling: (word: string) => void done.push(`spell ${word}`),
    copyText: (text: string) => void done.push(`copy ${text}`),
  };
  expect(contextMenuTemplate(nothing, actions)).toEqual([]);
  const words = contextMenuTemplate({ ...nothing, isEditable: true }, actions);
  expect(words.find(({ role }) => role === 'paste')?.enabled).toBe(false);
  const rich = contextMenuTemplate(
    {
      ...nothing,
      isEditable: true,
      misspelledWord: 'harbuor',
      dictionarySuggestions: ['harbour'],
      linkURL: 'https://a.example',
    },
    actions,
  );
  expect(rich.map(({ label, role, type }) => label ?? role ?? type).slice(0, 3)).toEqual([
    'harbour',
    'separator',
    'Copy link address',
  ]);
  for (const item of rich.slice(0, 3)) Reflect.apply(item.click ?? (() => undefined), undefined, []);
  expect(done).toEqual(['spell harbour', 'copy https://a.example']);
});

test('only the workstation’s own addresses are let through', () => {
  expect(isOwnPage('app://galley/index.html')).toBe(true);
  expect(isOwnPage('app://galley/')).toBe(true);
  expect(isOwnPage('app://galley/preview/x')).toBe(false);
  expect(isFramed('app://galley/preview/0b0e3f4c')).toBe(true);
  for (const address of [
    'app://galley.example/index.html',
    'https://galley/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])
    expect([isOwnPage(address), isFramed(address), isAllowedRequest(address)]).toEqual([false, false, false]);
  expect(isAllowedRequest('data:image/png;base64,AA')).toBe(true);
});

test('the command line names the library', () => {
  expect(namedLibrary(['electron', '.', '--library', '/a/b'], undefined)).toBe('/a/b');
  expect(namedLibrary(['electron', '--library=/c'], '/d')).toBe('/c');
  expect(namedLibrary(['electron'], '/d')).toBe('/d');
  expect(namedLibrary(['electron'], undefined)).toBeNull();
});

const anyArea: fc.Arbitrary<Rectangle> = fc.record({
  x: fc.integer({ min: -4000, max: 4000 }),
  y: fc.integer({ min: -4000, max: 4000 }),
  width: fc.integer({ min: 800, max: 4000 }),
  height: fc.integer({ min: 600, max: 3000 }),
});

test('a window always opens whole on a screen, whatever was kept', () => {
  const wish = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
  });
  fc.assert(
    fc.property(fc.array(anyArea, { minLength: 1, maxLength: 3 }), fc.option(wish), (areas, kept) => {
      const bounds = boundsOn(areas, kept);
      const isInside = (area: Rectangle) =>
        bounds.x >= area.x &&
        bounds.y >= area.y &&
        bounds.x + bounds.width <= area.x + area.width &&
        bounds.y + bounds.height <= area.y + area.height;
      expect(areas.some(isInside)).toBe(true);
      expect(bounds.width).toBeGreaterThanOrEqual(Math.min(smallest.width, 800));
    }),
  );
});
