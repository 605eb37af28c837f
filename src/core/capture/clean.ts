import type { Element, ElementContent, Nodes, Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { isSafeAddress } from '../story/text-fields.ts';

/** What a capture may show: words and their order, tables, links that lead somewhere, pictures that were saved. */
const schema: Schema = {
  tagNames:
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table thead tbody tfoot tr td th caption figure figcaption img a em strong i b sub sup code br hr section'.split(
      ' ',
    ),
  attributes: {
    '*': ['dir', 'lang', 'dataStart', 'dataPage'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['data'] },
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'title',
    'head',
  ],
  ancestors: {},
  clobber: [],
};

const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** A picture whose bytes stand in the file, of a kind that cannot run anything. SVG can. */
const savedPicture = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$/;

/** Parses a fragment of HTML as a browser does. Nothing in it is run or fetched. */
export function parseFragment(html: string): Root {
  return fragments.parse(html);
}

/** A tree with nothing in it but what a capture may show. */
export function cleanTree(tree: Root): Root {
  const clean = sanitize(tree, schema);
  return { type: 'root', children: kept(childrenOf(clean)) };
}

/** A fragment of HTML with nothing in it but what a capture may show. Cleaning twice is cleaning once. */
export function cleanReading(html: string): string {
  return toHtml(cleanTree(parseFragment(html)));
}

function childrenOf(node: Nodes): readonly ElementContent[] {
  const children: readonly Nodes[] = 'children' in node ? node.children : [];
  return children.filter(
    (child): child is ElementContent => child.type === 'element' || child.type === 'text',
  );
}

/** Leaves out links that lead nowhere safe (their words stay) and pictures that are not in the file. */
function kept(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type !== 'element') return [node];
    const element: Element = { ...node, children: kept(childrenOf(node)) };
    if (node.tagName === 'img') return savedPicture.test(textOf(node.properties['src'])) ? [element] : [];
    if (node.tagName !== 'a') return [element];
    return isSafeAddress(textOf(node.properties['href'])) ? [element] : element.children;
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
