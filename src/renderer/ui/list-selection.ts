/** What is selected in a list: where the keyboard stands, and where a range begins. */
export type ListSelection = {
  readonly selected: ReadonlySet<string>;
  readonly anchor: string | null;
  readonly focus: string | null;
};

export const nothingSelected: ListSelection = { selected: new Set(), anchor: null, focus: null };

/** How a click or key changes the selection: this line alone, this line too, or all up to this line. */
export type SelectHow = 'replace' | 'toggle' | 'extend';

/** The selection after a line was chosen. `ids` are the lines in their order. */
export function selectLine(
  ids: readonly string[],
  { selected, anchor }: ListSelection,
  id: string,
  how: SelectHow,
): ListSelection {
  switch (how) {
    case 'replace':
      return { selected: new Set([id]), anchor: id, focus: id };
    case 'toggle': {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      return { selected: next, anchor: id, focus: id };
    }
    case 'extend': {
      const from = anchor === null ? -1 : ids.indexOf(anchor);
      const to = ids.indexOf(id);
      if (from === -1) return { selected: new Set([id]), anchor: id, focus: id };
      return { selected: new Set(ids.slice(Math.min(from, to), Math.max(from, to) + 1)), anchor, focus: id };
    }
  }
}

/** The line that lies some lines away from where the keyboard stands; at most the first or last. Null in an empty list. */
export function lineAway(ids: readonly string[], { focus }: ListSelection, lines: number): string | null {
  const at = focus === null ? -1 : ids.indexOf(focus);
  if (at === -1) return (lines < 0 ? ids.at(-1) : ids[0]) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + lines))] ?? null;
}
