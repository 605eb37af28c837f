/** The keys that Electron calls by another name than the keyboard event does. */
const named: ReadonlyMap<string, string> = new Map([
  ['$mod', 'CommandOrControl'],
  ['Control', 'Control'],
  ['Meta', 'Meta'],
  ['Alt', 'Alt'],
  ['Shift', 'Shift'],
  ['Period', '.'],
  ['Comma', ','],
  ['Slash', '/'],
  ['Backslash', '\\'],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['Backquote', '`'],
  ['Minus', '-'],
  ['Equal', '='],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ...['Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Escape', 'Tab', 'Space', 'Delete', 'Backspace'].map(
    (key) => [key, key] as const,
  ),
]);

/**
 * Keys in the notation of tinykeys (`$mod+Shift+KeyE`) as Electron writes them. Undefined for none, and for keys that
 * Electron has no name for: it throws on those, and an item without keys is better than no menu.
 */
export function accelerator(keys: string): string | undefined {
  const parts = keys.split('+').map(part);
  return parts.includes(undefined) ? undefined : parts.join('+');
}

function part(key: string): string | undefined {
  return named.get(key) ?? /^(?:Key([A-Z])|Digit(\d)|(F(?:1\d|2[0-4]|[1-9])))$/.exec(key)?.slice(1).join('');
}
