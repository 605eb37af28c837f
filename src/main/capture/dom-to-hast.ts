import type { ElementContent, Root } from 'hast';

/** What of a DOM node is used here. */
export type DomNode = {
  readonly nodeType: number;
  readonly localName?: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
};

/** Attributes whose names are others in hast. */
const names: Readonly<Record<string, string>> = { colspan: 'colSpan', rowspan: 'rowSpan' };

/** What a node holds as a tree of hast: the same tree that writing it out and parsing it again would give, without both. */
export function domToHast(node: DomNode): Root {
  return { type: 'root', children: childrenOf(node) };
}

function childrenOf(node: DomNode): ElementContent[] {
  const children: ElementContent[] = [];
  for (const child of node.childNodes) {
    if (child.nodeType === 3) children.push({ type: 'text', value: child.nodeValue ?? '' });
    else if (child.nodeType === 1)
      children.push({
        type: 'element',
        tagName: (child.localName ?? 'div').toLowerCase(),
        properties: Object.fromEntries(
          [...(child.attributes ?? [])].map(({ name, value }) => [
            names[name.toLowerCase()] ?? name.toLowerCase(),
            value,
          ]),
        ),
        children: childrenOf(child),
      });
  }
  return children;
}
