import type { Element, ElementContent, Root } from 'hast';
import { isHidden } from './elements.ts';
import { attribute, findElement, shownText } from './hast.ts';

/** The part of a page that holds the story, and whether words around it were left behind. */
export type MainPart = { readonly children: readonly ElementContent[]; readonly left: boolean };

const furnitureNames = new Set(['nav', 'footer', 'aside', 'dialog', 'search']);
const furnitureRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
]);
const silentNames = new Set(['script', 'style', 'noscript', 'template']);

/**
 * Finds the story in a web page: its one article, else its main part, else its body, without menus, footers and
 * boxes at the side. A file that a writing program made has none of these, and all of it is the story.
 */
export function mainPart(tree: Root): MainPart {
  const body = findElement(tree, ({ tagName }) => tagName === 'body');
  const all = without(body?.children ?? [], isSilent);
  const whole: Element = { type: 'element', tagName: 'body', properties: {}, children: [...all] };
  const chosen = onlyArticle(whole) ?? findElement(whole, isMain) ?? whole;
  const children = without(chosen.children, isFurniture);
  return { children, left: lengthOf(children) < lengthOf(all) };
}

/** The article that holds more than all others together: a front page has many, a story's page has teasers below. */
function onlyArticle(body: Element): Element | undefined {
  const sized = outermostArticles(body.children)
    .map((article) => ({ article, length: lengthOf([article]) }))
    .toSorted((a, b) => b.length - a.length);
  const [first, ...others] = sized;
  const rest = others.reduce((sum, { length }) => sum + length, 0);
  return first !== undefined && first.length > rest ? first.article : undefined;
}

function outermostArticles(children: readonly ElementContent[]): readonly Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'article' ? [child] : outermostArticles(child.children);
  });
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

function isFurniture(element: Element): boolean {
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  // LibreOffice writes a page's header and footer so, with its page number.
  if (element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '')) return true;
  return furnitureNames.has(element.tagName) || furnitureRoles.has(role);
}

function isSilent(element: Element): boolean {
  return silentNames.has(element.tagName) || isHidden(element);
}

function without(
  children: readonly ElementContent[],
  unwanted: (element: Element) => boolean,
): readonly ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child];
    return unwanted(child) ? [] : [{ ...child, children: [...without(child.children, unwanted)] }];
  });
}

/** How many characters a reader sees. */
function lengthOf(children: readonly ElementContent[]): number {
  return shownText({ type: 'root', children: [...children] }).replaceAll(' ', '').length;
}
