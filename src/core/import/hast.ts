import type { Element, Nodes } from 'hast';
import { carriedText } from '../render/carried.ts';

/** The elements that a tree holds, outermost first. Does not recurse: a tree may be thousands deep. */
export function* elementsOf(root: Nodes): Generator<Element> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'element') yield node;
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
}

/** The first element that fits, in reading order. */
export function findElement(root: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elementsOf(root)) if (fits(element)) return element;
  return undefined;
}

/** A tree of HTML or Markdown, as far as its shape goes. */
export type Tree = { readonly type: string; readonly children?: readonly Tree[] };

/** How many nodes stand inside each other at most. */
export function depthOf(root: Tree): number {
  let deepest = 0;
  const waiting: { node: Tree; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepest) deepest = depth;
    for (const child of node.children ?? []) waiting.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}

/** An attribute's text, by its name in hast (`dataSection`); null where there is none. */
export function attribute(element: Element, name: string): string | null {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  return (attribute(element, 'className') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Whether a class starts with this, as Word's `MsoTitle` and its relatives do. */
export function hasClass(element: Element, fits: (name: string) => boolean): boolean {
  return classesOf(element).some(fits);
}

/** The text of a tree as it stands in the file, every space included. */
export function rawText(node: Nodes): string {
  let text = '';
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.type === 'text') text += next.value;
    if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child);
  }
  return carriedText(text);
}

/** The text of a tree as a reader sees it: white space folded, none at the edges. */
export function shownText(node: Nodes): string {
  return rawText(node).replaceAll(/\s+/g, ' ').trim();
}
