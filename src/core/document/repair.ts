import { isLinkTarget } from '../story/text-fields.ts';
import {
  emptyDocument,
  parseDocument,
  type Block,
  type DocumentJson,
  type Inline,
  type ListItem,
  type Mark,
} from './document.ts';
import { subheadingLevel } from './nodes.ts';

type Loose = Readonly<Record<string, unknown>>;

/** The types of nodes that hold no others. */
const leaves: ReadonlySet<unknown> = new Set(['text', 'citation', 'hardBreak']);

/**
 * Makes a valid text of anything that looks like one, keeping every word. Two people's edits can merge into
 * a tree that the schema forbids (a list without items, words outside a paragraph); no word may go with it.
 */
export function repairDocument(value: unknown): DocumentJson {
  const blocks = repairBlocks(childrenOf(value));
  const repaired = parseDocument({ type: 'doc', content: blocks });
  return repaired.ok ? repaired.value : emptyDocument;
}

function repairBlocks(nodes: readonly unknown[]): readonly Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    if (line.length > 0) blocks.push({ type: 'paragraph', content: line });
    line = [];
  };
  for (const node of nodes) {
    const inline = repairInline(node);
    if (inline !== null) {
      line.push(inline);
    } else {
      endLine();
      blocks.push(...repairBlock(node));
    }
  }
  endLine();
  return blocks;
}

function repairBlock(node: unknown): readonly Block[] {
  const children = childrenOf(node);
  const inline = children.map(repairInline);
  switch (typeOf(node)) {
    case 'paragraph':
    case 'heading': {
      const words = inline.filter((piece) => piece !== null);
      // A block inside a paragraph comes out behind it.
      const inner = repairBlocks(children.filter((_, index) => inline[index] === null));
      const content = words.length > 0 ? { content: words } : {};
      return typeOf(node) === 'heading'
        ? [{ type: 'heading', attrs: { level: subheadingLevel }, ...content }, ...inner]
        : [{ type: 'paragraph', ...content }, ...inner];
    }
    case 'blockquote': {
      const content = repairBlocks(children);
      return content.length > 0 ? [{ type: 'blockquote', content }] : [];
    }
    case 'bulletList':
    case 'orderedList': {
      const content = children.map(repairItem).filter((item) => item !== null);
      if (content.length === 0) return [];
      if (typeOf(node) === 'bulletList') return [{ type: 'bulletList', content }];
      const start = attributesOf(node)['start'];
      return [{ type: 'orderedList', attrs: { start: isWhole(start) ? start : 1 }, content }];
    }
    default:
      return repairBlocks(children);
  }
}

function repairItem(node: unknown): ListItem | null {
  const content = repairBlocks(typeOf(node) === 'listItem' ? childrenOf(node) : [node]);
  return content.length === 0 ? null : { type: 'listItem', content };
}

/** An inline piece, or null where the node is none. */
function repairInline(node: unknown): Inline | null {
  switch (typeOf(node)) {
    case 'text': {
      const text = isLoose(node) ? node['text'] : undefined;
      if (typeof text !== 'string' || text === '') return null;
      const marks = repairMarks(isLoose(node) ? node['marks'] : undefined);
      return { type: 'text', text, ...(marks.length > 0 ? { marks } : {}) };
    }
    case 'citation': {
      const id = attributesOf(node)['source'];
      return typeof id === 'string' ? { type: 'citation', attrs: { source: id } } : null;
    }
    case 'hardBreak':
      return { type: 'hardBreak' };
    default:
      return null;
  }
}

/** One mark of each kind at most, but any number of claims, in the schema's order: it takes no others. */
function repairMarks(marks: unknown): readonly Mark[] {
  if (!Array.isArray(marks)) return [];
  const has = (type: string) => marks.some((mark) => typeOf(mark) === type);
  const href = marks
    .filter((mark) => typeOf(mark) === 'link')
    .map((mark) => attributesOf(mark)['href'])
    .find((address) => typeof address === 'string' && isLinkTarget(address));
  const claims = new Set(
    marks
      .filter((mark) => typeOf(mark) === 'claim')
      .map((mark) => attributesOf(mark)['id'])
      .filter((id) => typeof id === 'string'),
  );
  return [
    ...(typeof href === 'string' ? [{ type: 'link', attrs: { href } } as const] : []),
    ...(has('bold') ? [{ type: 'bold' } as const] : []),
    ...(has('italic') ? [{ type: 'italic' } as const] : []),
    ...[...claims].map((id) => ({ type: 'claim', attrs: { id } }) as const),
  ];
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

function typeOf(node: unknown): unknown {
  return isLoose(node) ? node['type'] : undefined;
}

/** The nodes inside a node. What stands inside a leaf comes out behind it. */
function childrenOf(node: unknown): readonly unknown[] {
  const content = isLoose(node) ? node['content'] : undefined;
  if (!Array.isArray(content)) return [];
  // A run of words at the top of a fragment comes as a list of its own.
  return content
    .flat()
    .flatMap((child: unknown) =>
      isLoose(child) && leaves.has(child['type'])
        ? [{ ...child, content: [] }, ...childrenOf(child)]
        : [child],
    );
}

function attributesOf(node: unknown): Loose {
  const attrs = isLoose(node) ? node['attrs'] : undefined;
  return isLoose(attrs) ? attrs : {};
}
