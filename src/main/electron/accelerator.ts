const named: Readonly<Record<string, string>> = {
  $mod: 'CommandOrControl',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Backslash: '\\',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Keys in the notation of tinykeys (`$mod+Shift+KeyE`) as Electron writes them; undefined for none. */
export function accelerator(keys: string): string | undefined {
  if (keys === '') return undefined;
  return keys
    .split('+')
    .map((part) => named[part] ?? part.replace(/^(?:Key|Digit)/, ''))
    .join('+');
}
