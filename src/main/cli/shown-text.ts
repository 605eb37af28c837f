/** No path is longer, and no sentence of ours. */
const longestLine = 5_000;
/** A name or a headline of this length says what it is. */
const longestValue = 300;

/** What moves the cursor, rings, colours, ends a line, or turns the direction of what follows. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text as a terminal may be given it: signs that would steer it stand there as escapes (`\\u001b`), and can be seen. Tabs
 * stay.
 */
export function harmless(text: string): string {
  return text.replaceAll(unseen, (sign) => (sign === '\t' ? sign : escapeOf(sign)));
}

/** Text as one line for people, whatever stands in it: names and headlines of others are never a line of their own. */
export function oneLine(text: string): string {
  return harmless(shortened(text, longestLine));
}

/** A name, a headline or a reason of somebody else’s, no longer than it has to be to be told. */
export function shownValue(value: string): string {
  return shortened(value, longestValue);
}

/** JSON that says the same, in which signs that would steer a terminal are written as escapes, as JSON may. */
export function harmlessJson(json: string): string {
  return json.replaceAll(unseen, (sign) => (sign === '\n' ? sign : escapeOf(sign)));
}

function escapeOf(sign: string): string {
  if (sign === '\n') return String.raw`\n`;
  if (sign === '\r') return String.raw`\r`;
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
