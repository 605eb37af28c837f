import type { Element, Root as HastRoot, RootContent as HastContent } from 'hast';
import { raw } from 'hast-util-raw';
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { findElement } from './hast.ts';
import { readHast, type NoteTarget } from './hast-blocks.ts';
import type { Losses, PageBlock } from './page.ts';

/** A Markdown file, taken apart. */
export type MarkdownFile = {
  /** The block of YAML at the top, without its fences; null where there is none. */
  readonly yaml: string | null;
  /** Whether there is a block of TOML, which is not read. */
  readonly hasToml: boolean;
  readonly children: readonly RootContent[];
  /** The footnotes by their label. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze();

/**
 * CommonMark with front matter and footnotes, which is what we write ourselves. GitHub's additions would make links
 * of addresses that somebody wrote as mere words.
 */
const ownParser = unified()
  .use(remarkParse)
  .use(function footnotes() {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()];
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()];
  })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .freeze();

/** Parses Markdown: CommonMark with front matter and GitHub's additions, or the part of them that we write. */
export function parseMarkdown(text: string, own = false): MarkdownFile {
  const tree: Root = (own ? ownParser : parser).parse(text);
  const first = tree.children[0];
  const notes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  return {
    yaml: first?.type === 'yaml' ? first.value : null,
    hasToml: first !== undefined && (first.type as string) === 'toml',
    children: tree.children.filter((node) => !['yaml', 'toml', 'footnoteDefinition'].includes(node.type)),
    notes: new Map(notes.map((note) => [note.label ?? note.identifier, note])),
  };
}

/** Reads parsed Markdown as blocks of text. HTML inside it goes the way of all HTML and never stays raw. */
export function readMarkdownNodes(
  nodes: readonly RootContent[],
  definitions: readonly Definition[],
  own: boolean,
  note: (label: string) => NoteTarget | null,
): { readonly blocks: readonly PageBlock[]; readonly losses: Losses } {
  return readHast(markdownHast(nodes, definitions), { spaces: 'lines', own, classes: new Map(), note });
}

/** Parsed Markdown as an HTML tree; references to notes are elements named `galley-note`. */
export function markdownHast(
  nodes: readonly RootContent[],
  definitions: readonly Definition[] = [],
): readonly HastContent[] {
  const tree: Root = { type: 'root', children: [...nodes.map(withOwnBreaks), ...definitions] };
  const hast = toHast(tree, { allowDangerousHtml: true, handlers });
  const root: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] as HastContent[] };
  if (!hasRaw(root)) return root.children;
  const parsed = raw(root);
  if (parsed.type !== 'root') return [parsed];
  return findElement(parsed, ({ tagName }) => tagName === 'body')?.children ?? parsed.children;
}

/** mdast-util-to-hast drops the spaces behind a node of type `break`; under another name it leaves them. */
function withOwnBreaks<T extends { readonly type: string }>(node: T): T {
  if (node.type === 'break') return { ...node, type: 'galleyBreak' };
  if (!('children' in node) || !Array.isArray(node.children)) return node;
  return { ...node, children: node.children.map(withOwnBreaks) };
}

function hasRaw(root: HastRoot): boolean {
  const waiting: (HastRoot | HastContent)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type === 'raw') return true;
    if ('children' in node) waiting.push(...node.children);
  }
  return false;
}

const element = (
  tagName: string,
  children: Element['children'],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

/** Where the usual way to HTML changes words or addresses, ours keeps them as they are. */
const handlers: Handlers & { readonly galleyBreak: () => Element } = {
  text: (_state, node: { value: string }) => ({ type: 'text', value: node.value }),
  galleyBreak: () => element('br', []),
  link: (state, node: { url: string }) => element('a', state.all(node as never), { href: node.url }),
  listItem: (state, node: { checked?: boolean | null }) => {
    const children = state.all(node as never);
    if (typeof node.checked !== 'boolean') return element('li', children);
    const box = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
    const [first, ...rest] = children;
    return first?.type === 'element' && first.tagName === 'p'
      ? element('li', [{ ...first, children: [box, ...first.children] }, ...rest])
      : element('li', [element('p', [box]), ...children]);
  },
  footnoteReference: (_state, node: { label?: string | null; identifier: string }) =>
    element('galley-note', [], { dataLabel: node.label ?? node.identifier }),
};
