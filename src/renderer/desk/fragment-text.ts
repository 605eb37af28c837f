import * as Y from 'yjs';
import { joinedSpans, type TextLine } from '../../core/document/text-lines.ts';

/**
 * The lines of a section's text, straight from the document: cheaper than building its JSON, for what is counted
 * and listed while somebody types. They are what `textLines` makes of that JSON.
 */
export function linesOf(fragment: Y.XmlFragment): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const child of fragment.toArray()) collect(child, lines);
  return lines;
}

function collect(node: Y.XmlElement | Y.XmlText | Y.XmlHook, lines: TextLine[]): void {
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
  const claims: { claim: string; from: number; to: number }[] = [];
  for (const child of children) {
    if (child instanceof Y.XmlText) {
      for (const { words, marked } of piecesOf(child)) {
        const from = text.length;
        text += words;
        for (const claim of marked) claims.push({ claim, from, to: text.length });
      }
    } else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') text += '\n';
    else if (child instanceof Y.XmlElement && child.nodeName === 'citation')
      citations.push({ source: child.getAttribute('source') ?? '', at: text.length });
  }
  lines.push({ text, citations, claims: joinedSpans(claims) });
}

function isInline(node: unknown): boolean {
  return node instanceof Y.XmlElement && (node.nodeName === 'citation' || node.nodeName === 'hardBreak');
}

type Delta = readonly {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}[];

/** The pieces of a text with the claims on each. */
function piecesOf(
  node: Y.XmlText,
): readonly { readonly words: string; readonly marked: readonly string[] }[] {
  return (node.toDelta() as Delta).flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string' ? [{ words: insert, marked: claimsIn(attributes) }] : [],
  );
}

/** Marks that may overlap are stored under their name and a hash: `claim--…`. */
function claimsIn(attributes: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (!name.startsWith('claim') || typeof value !== 'object' || value === null) return [];
    const id: unknown = Reflect.get(value, 'id');
    return typeof id === 'string' ? [id] : [];
  });
}
