/**
 * The lines of a tag file, whichever way they end; one at a time: a list of all of them would take many times the memory
 * of the text.
 */
export function* linesOf(text: string): Generator<string> {
  let start = 0;
  let [feed, back] = [placeOf(text, '\n', 0), placeOf(text, '\r', 0)];
  while (start <= text.length) {
    const end = Math.min(feed, back);
    yield text.slice(start, end);
    start = back + 1 === feed ? feed + 1 : end + 1;
    if (feed < start) feed = placeOf(text, '\n', start);
    if (back < start) back = placeOf(text, '\r', start);
  }
}

/** Where a character stands next; beyond every text where it does not. */
function placeOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found === -1 ? Infinity : found;
}
