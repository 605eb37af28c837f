const isMac = /mac|iphone|ipad/i.test(navigator.platform);

const names: Readonly<Record<string, string>> = isMac
  ? { $mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃', Enter: '↩', Backspace: '⌫', Delete: '⌦' }
  : { $mod: 'Ctrl', Control: 'Ctrl' };

const characters: Readonly<Record<string, string>> = {
  Slash: '/',
  Period: '.',
  Comma: ',',
  Backslash: '\\',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys in the notation of tinykeys (`$mod+Shift+KeyE`) as this platform writes them. */
export function keysInWords(keys: string): string {
  const parts = keys
    .split('+')
    .map((part) => names[part] ?? characters[part] ?? part.replace(/^(?:Key|Digit)/, ''));
  return parts.join(isMac ? '' : '+');
}
