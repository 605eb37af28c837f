import type { Element, ElementContent, RootContent } from 'hast';
import { styleOf } from './elements.ts';
import { classesOf, rawText } from './hast.ts';

/** An item of a list that its program wrote as one flat row of paragraphs or lists. */
type FlatItem = { readonly level: number; readonly ordered: boolean; readonly item: Element };

/**
 * Word writes lists as paragraphs whose style names their level, Google Docs as a list for each run of one level.
 * Both become lists inside lists again.
 */
export function nestFlatLists<T extends RootContent>(children: readonly T[]): T[] {
  const out: T[] = [];
  let run: FlatItem[] = [];
  const endRun = () => {
    // Sound: a list takes the place of elements.
    if (run.length > 0) out.push(...(listsOf(run) as readonly RootContent[] as readonly T[]));
    run = [];
  };
  for (const child of children) {
    if (child.type !== 'element') {
      if (child.type !== 'text' || child.value.trim() !== '') endRun();
      out.push(child);
      continue;
    }
    const items = flatItemsOf(child);
    if (items === null) {
      endRun();
      out.push({ ...child, children: nestFlatLists(child.children) });
    } else run.push(...items);
  }
  endRun();
  return out;
}

/** The items of a paragraph or list of one of those programs; null for everything else. */
function flatItemsOf(element: Element): readonly FlatItem[] | null {
  const googleLevel = /^lst-kix_\w+-(\d)$/.exec(
    classesOf(element).find((name) => name.startsWith('lst-kix_')) ?? '',
  )?.[1];
  if (googleLevel !== undefined) {
    const ordered = element.tagName === 'ol';
    const items = element.children.filter((child) => child.type === 'element' && child.tagName === 'li');
    return items.map((item) => ({ level: Number(googleLevel), ordered, item: item as Element }));
  }
  const style = styleOf(element);
  if (element.tagName !== 'p' || !/mso-list\s*:\s*l\d/i.test(style)) return null;
  const level = Number(/level(\d)/i.exec(style)?.[1] ?? '1') - 1;
  const marker = rawText({ type: 'root', children: element.children.filter(isMarker) }).trim();
  const content = element.children.filter((child) => !isMarker(child));
  const item: Element = { type: 'element', tagName: 'li', properties: {}, children: content };
  return [{ level, ordered: /^\(?[\da-z]{1,4}[.)]/i.test(marker), item }];
}

function isMarker(node: ElementContent): boolean {
  return (
    node.type === 'element' &&
    (/mso-list\s*:\s*ignore/i.test(styleOf(node)) ||
      (node.tagName === 'span' && node.children.length > 0 && node.children.every(isMarker)))
  );
}

function listsOf(items: readonly FlatItem[]): readonly Element[] {
  const lists: Element[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at];
    if (first === undefined) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.level ?? 0) >= first.level) {
      const next = items[end];
      if (next?.level === first.level && next.ordered !== first.ordered) break;
      end++;
    }
    lists.push(listOf(items.slice(at, end), first.level, first.ordered));
    at = end;
  }
  return lists;
}

/** One list of a level; deeper items become lists inside the item above them. */
function listOf(items: readonly FlatItem[], level: number, ordered: boolean): Element {
  const children: Element[] = [];
  let at = 0;
  while (at < items.length) {
    const current = items[at];
    if (current === undefined) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.level ?? 0) > level) end++;
    const inner = listsOf(items.slice(at + 1, end));
    children.push({ ...current.item, children: [...current.item.children, ...inner] });
    at = end;
  }
  return { type: 'element', tagName: ordered ? 'ol' : 'ul', properties: {}, children };
}
