import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Elements that hold a run of words of their own. */
const lines = new Set('p h1 h2 h3 h4 h5 h6 li td th caption figcaption blockquote pre'.split(' '));
/** Elements that stand in a run of words. */
const inline = new Set('a em strong i b sub sup code br'.split(' '));

/** A page laid out as blocks, and its plain text: one line for each block. */
export type LaidOut = { readonly html: string; readonly text: string };

/**
 * Lays a clean tree out: loose words get paragraphs, white space is folded, and each block of words says at which
 * offset of the plain text it begins (`data-start`; UTF-16 code units). Within a block its text, with `<br>` for a line
 * end, is just what the plain text has there; between blocks stands a line end.
 */
export function layOut(tree: Root): LaidOut {
  const text: string[] = [];
  let length = 0;
  const begin = () => {
    if (text.length > 0) length += 1;
    return length;
  };
  const line = (
    tagName: string,
    from: Element | null,
    children: readonly ElementContent[],
  ): ElementContent[] => {
    const folded = tagName === 'pre' ? asTyped(children) : foldSpaces(children);
    const pictures = picturesIn(children);
    const words = wordsOf(folded);
    if (words.trim() === '') return [...pictures];
    const start = begin();
    text.push(words);
    length += words.length;
    const properties = { ...from?.properties, dataStart: String(start) };
    return [{ type: 'element', tagName, properties, children: folded }, ...pictures];
  };
  const flow = (children: readonly ElementContent[]): ElementContent[] => {
    const out: ElementContent[] = [];
    let run: ElementContent[] = [];
    const endRun = () => {
      out.push(...line('p', null, run));
      run = [];
    };
    for (const child of children) {
      if (child.type === 'text' || (child.type === 'element' && isInline(child))) {
        run.push(child);
      } else if (child.type === 'element') {
        endRun();
        out.push(...block(child));
      }
    }
    endRun();
    return out;
  };
  const block = (element: Element): ElementContent[] => {
    const { tagName, children } = element;
    if (tagName === 'hr') return [element];
    if (tagName === 'img') return [element];
    if (lines.has(tagName) && children.every(isRun))
      return line(tagName === 'h1' ? 'h2' : tagName, element, children);
    const inner = flow(children);
    if (inner.length === 0) return [];
    // A paragraph holds no blocks: what stood in it comes out of it.
    return /^(?:p|h\d|pre)$/.test(tagName) ? inner : [{ ...element, children: inner }];
  };
  const children = flow(tree.children.filter((node): node is ElementContent => node.type !== 'doctype'));
  return { html: toHtml({ type: 'root', children }), text: text.join('\n') };
}

function isInline({ tagName, children }: Element): boolean {
  return inline.has(tagName) && children.every(isRun);
}

function isRun(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && (isInline(node) || node.tagName === 'img'));
}

/** Pictures in a run of words stand behind it: a block of words holds nothing but words. */
function picturesIn(nodes: readonly ElementContent[]): readonly Element[] {
  const pictures: Element[] = [];
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img') pictures.push(node);
    else if (node.children.length > 0) pictures.push(...picturesIn(node.children));
  }
  return pictures;
}

function asTyped(nodes: readonly ElementContent[]): ElementContent[] {
  const typed = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [{ type: 'text', value: node.value.replaceAll(/\r\n?/g, '\n') }];
      return node.type === 'element' && node.tagName !== 'img'
        ? [{ ...node, children: typed(node.children) }]
        : [];
    });
  return trimmedStart(typed(nodes));
}

/** A parser drops a line end right behind `<pre>`; so it must not stand there. */
function trimmedStart(nodes: ElementContent[]): ElementContent[] {
  const [first, ...rest] = nodes;
  return first?.type === 'text' ? [{ type: 'text', value: first.value.replace(/^\n+/, '') }, ...rest] : nodes;
}

/** What no folded text has; most texts have none of it, and are long. */
const unfolded = /[\p{Cc}\u2028\u2029]| {2}/u;

/** Folds white space as a browser shows it: runs are one space, none at the edges of a line. */
function foldSpaces(nodes: readonly ElementContent[]): ElementContent[] {
  const leaves: Text[] = [];
  let afterSpace = true;
  let pending: Text | null = null;
  const dropTrailing = () => {
    if (pending !== null && pending.value.endsWith(' ')) pending.value = pending.value.slice(0, -1);
    pending = null;
  };
  const fold = (children: readonly ElementContent[]): ElementContent[] =>
    children.flatMap((node): ElementContent[] => {
      if (node.type === 'text') {
        let value = unfolded.test(node.value)
          ? node.value.replaceAll(/[ \t\n\r\f\v\u2028\u2029]+/g, ' ').replaceAll(/\p{Cc}/gu, '')
          : node.value;
        if (afterSpace && value.startsWith(' ')) value = value.slice(1);
        if (value === '') return [];
        afterSpace = value.endsWith(' ');
        const leaf: Text = { type: 'text', value };
        pending = leaf;
        leaves.push(leaf);
        return [leaf];
      }
      if (node.type !== 'element' || node.tagName === 'img') return [];
      if (node.tagName === 'br') {
        dropTrailing();
        afterSpace = true;
        return [{ ...node, children: [] }];
      }
      const inner = fold(node.children);
      return inner.length === 0 ? [] : [{ ...node, children: inner }];
    });
  const folded = fold(nodes);
  dropTrailing();
  return withoutEdgeBreaks(folded);
}

/** Line ends at the edges of a block show nothing. */
function withoutEdgeBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const isBreak = (node: ElementContent | undefined) =>
    node !== undefined &&
    ((node.type === 'element' && node.tagName === 'br') || (node.type === 'text' && node.value === ''));
  let [from, to] = [0, nodes.length];
  while (from < to && isBreak(nodes[from])) from++;
  while (to > from && isBreak(nodes[to - 1])) to--;
  return nodes.slice(from, to);
}

/** The words of a run; a `<br>` is a line end. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.tagName === 'br' ? '\n' : wordsOf(node.children);
    })
    .join('');
}
