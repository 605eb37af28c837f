import * as Y from 'yjs';

/** What stands in one line of a section's text. */
export type Line = {
  readonly text: string;
  readonly citations: readonly { readonly source: string; readonly at: number }[];
};

/**
 * The lines of a section's text, straight from the document: cheaper than building its JSON, for what is counted
 * and listed while somebody types. A citation is at the offset of the words before it.
 */
export function linesOf(fragment: Y.XmlFragment): readonly Line[] {
  const lines: Line[] = [];
  for (const child of fragment.toArray()) collect(child, lines);
  return lines;
}

function collect(node: Y.XmlElement | Y.XmlText | Y.XmlHook, lines: Line[]): void {
  if (!(node instanceof Y.XmlElement)) return;
  const children = node.toArray();
  const isLine =
    children.length === 0 || children.some((child) => child instanceof Y.XmlText || isInline(child));
  if (!isLine) {
    for (const child of children) collect(child, lines);
    return;
  }
  let text = '';
  const citations: { source: string; at: number }[] = [];
  for (const child of children) {
    if (child instanceof Y.XmlText) text += wordsOf(child);
    else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') text += '\n';
    else if (child instanceof Y.XmlElement && child.nodeName === 'citation')
      citations.push({ source: child.getAttribute('source') ?? '', at: text.length });
  }
  lines.push({ text, citations });
}

function isInline(node: unknown): boolean {
  return node instanceof Y.XmlElement && (node.nodeName === 'citation' || node.nodeName === 'hardBreak');
}

function wordsOf(node: Y.XmlText): string {
  const delta = node.toDelta() as readonly { readonly insert: unknown }[];
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
}
