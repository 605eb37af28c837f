import type { Nodes, Root } from 'hast';

/** A tree whose links are absolute: a saved page leads where it led on the web. */
export function absoluteLinks(tree: Root, base: string): Root {
  if (base === '') return tree;
  const resolve = <T extends Nodes>(node: T): T => {
    if (!('children' in node)) return node;
    const children = node.children.map((child) => resolve(child));
    if (node.type !== 'element' || node.tagName !== 'a') return { ...node, children };
    const { href } = node.properties;
    if (typeof href !== 'string') return { ...node, children };
    const absolute = URL.canParse(href, base) ? new URL(href, base).href : href;
    return { ...node, properties: { ...node.properties, href: absolute }, children };
  };
  return resolve(tree);
}
