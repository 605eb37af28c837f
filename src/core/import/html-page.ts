import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { NewId } from '../ids.ts';
import { canonicalLanguage } from '../story/language.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { bylineNames } from './byline.ts';
import { readStyleClasses } from './elements.ts';
import { nestFlatLists } from './flat-lists.ts';
import { attribute, elementsOf, findElement, rawText, shownText } from './hast.ts';
import { readHast } from './hast-blocks.ts';
import { takeOutNotes } from './html-notes.ts';
import { mainPart } from './main-part.ts';
import { readNotes } from './notes.ts';
import {
  addLosses,
  lossWarnings,
  noFields,
  noLosses,
  type Losses,
  type Page,
  type PageBlock,
} from './page.ts';

const parser = unified().use(rehypeParse).freeze();

/** Parses HTML as a browser does (the algorithm of the HTML standard). Nothing in it is run or fetched. */
export function parseHtml(text: string): Root {
  return parser.parse(text);
}

/** Reads a page of any origin: a saved web page, or what a writing program saved as HTML. */
export function readHtmlPage(tree: Root, style: HouseStyle, newId: NewId): Page {
  const { tree: noted, notes } = takeOutNotes(tree);
  const { children, left } = mainPart(noted);
  const css = [...elementsOf(tree)].filter(({ tagName }) => tagName === 'style').map(rawText);
  const classes = readStyleClasses(css.join('\n'));
  let losses: Losses = noLosses;
  const read = (
    nodes: readonly Element['children'][number][],
    note: Parameters<typeof readHast>[1]['note'],
  ) => {
    const result = readHast(nestFlatLists(nodes), { spaces: 'fold', own: false, classes, note });
    losses = addLosses(losses, result.losses);
    return result.blocks;
  };
  const noteBlocks = new Map<string, readonly PageBlock[]>();
  for (const [label, nodes] of notes)
    noteBlocks.set(
      label,
      read(nodes, () => null),
    );
  const found = readNotes(noteBlocks, style, newId);
  const blocks = read(children, (label) => found.targets.get(label) ?? null);
  return {
    blocks,
    fields: { ...noFields, language: languageOf(tree), bylines: authorsOf(tree) },
    title: titleOf(tree),
    sources: found.sources,
    warnings: [
      ...(left ? ['Menus, side boxes and the foot of the page were left out.'] : []),
      ...lossWarnings(losses),
    ],
  };
}

function languageOf(tree: Root): string | null {
  const html = findElement(tree, ({ tagName }) => tagName === 'html');
  const tag = html === undefined ? null : attribute(html, 'lang');
  return tag === null || tag.trim() === '' ? null : canonicalLanguage(tag);
}

/** The page's title: what it gives to those who share it, else its `<title>`. */
function titleOf(tree: Root): string | null {
  const shared = metaContent(tree, 'og:title');
  if (shared !== null) return shared;
  const title = findElement(tree, ({ tagName }) => tagName === 'title');
  return title === undefined ? null : shownText(title) || null;
}

function authorsOf(tree: Root): readonly string[] {
  const author = metaContent(tree, 'author');
  if (author === null || /^https?:/i.test(author)) return [];
  const names = bylineNames(/^by\s/i.test(author) ? author : `By ${author}`);
  return names.length > 0 ? names : [author];
}

function metaContent(tree: Root, name: string): string | null {
  const meta = findElement(
    tree,
    (element) =>
      element.tagName === 'meta' &&
      (attribute(element, 'name') ?? attribute(element, 'property'))?.toLowerCase() === name,
  );
  const content = meta === undefined ? null : attribute(meta, 'content')?.replaceAll(/\s+/g, ' ').trim();
  return content === undefined || content === '' ? null : content;
}
