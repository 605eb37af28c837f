import type { Element, ElementContent, Root, RootContent } from 'hast';
import { attribute } from './hast.ts';

/** A file's HTML with its footnotes taken out of the text. */
export type NotedHtml = {
  /** The tree, with an element `galley-note` where a note is referred to. */
  readonly tree: Root;
  /** What each note says, by its label. */
  readonly notes: ReadonlyMap<string, readonly ElementContent[]>;
};

/**
 * Finds footnotes as Word, LibreOffice, Google Docs, mammoth, Wikipedia and Markdown programs write them: a link to
 * a place further down that holds a link back.
 */
export function takeOutNotes(tree: Root): NotedHtml {
  const survey = surveyOf(tree);
  const labels = new Map<Element, string>();
  const bodies = new Map<Element, { readonly label: string; readonly back: Set<string> }>();
  for (const { element, at, target, ids } of survey.links) {
    const body = survey.places.get(target);
    if (body === undefined || at >= body.from) continue;
    const leadsBack = ids.some((id) =>
      (survey.linksTo.get(id) ?? []).some((link) => link >= body.from && link < body.to),
    );
    if (!leadsBack) continue;
    const note = bodies.get(body.element) ?? { label: target, back: new Set<string>() };
    for (const id of ids) note.back.add(id);
    bodies.set(body.element, note);
    labels.set(element, note.label);
  }
  if (labels.size === 0) return { tree, notes: new Map() };
  return {
    tree: { ...tree, children: rewrite(tree.children, labels, bodies) },
    notes: new Map(
      [...bodies].map(([body, { label, back }]) => [label, withoutBackLinks(body.children, back)]),
    ),
  };
}

/** A block of text, with where it begins and ends in reading order. */
type Span = { readonly element: Element; readonly from: number; to: number };
type NoteLink = {
  readonly element: Element;
  readonly at: number;
  readonly target: string;
  /** The ids and names that a link back could lead to. */
  readonly ids: readonly string[];
};

const bodyNames = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section']);
const wrapperNames = new Set(['sup', 'span', 'a', 'small']);

/** Walks the tree once and writes down every place that has a name and every link to one. */
function surveyOf(tree: Root): {
  readonly places: ReadonlyMap<string, Span>;
  readonly links: readonly NoteLink[];
  readonly linksTo: ReadonlyMap<string, readonly number[]>;
} {
  const places = new Map<string, Span>();
  const links: NoteLink[] = [];
  const linksTo = new Map<string, number[]>();
  let at = 0;
  const visit = (element: Element, around: Span | null, ids: readonly string[]) => {
    const here = at++;
    // Word and LibreOffice put each note into a box of this name; the note may have several paragraphs.
    const inBox = around !== null && isNoteBox(around.element);
    const isBody = bodyNames.has(element.tagName) && !inBox;
    const span = isBody ? { element, from: here, to: here + 1 } : around;
    const own = [attribute(element, 'id'), attribute(element, 'name')].filter(
      (id): id is string => id !== null && id !== '',
    );
    for (const id of own) if (span !== null && !places.has(id)) places.set(id, span);
    const known = wrapperNames.has(element.tagName) ? [...ids, ...own] : [];
    const href = attribute(element, 'href');
    if (href !== null && href.startsWith('#')) {
      links.push({ element, at: here, target: href.slice(1), ids: known });
      linksTo.set(href.slice(1), [...(linksTo.get(href.slice(1)) ?? []), here]);
    }
    for (const child of element.children) if (child.type === 'element') visit(child, span, known);
    if (isBody && span !== null) span.to = at;
  };
  for (const child of tree.children) if (child.type === 'element') visit(child, null, []);
  return { places, links, linksTo };
}

function isNoteBox(element: Element): boolean {
  return /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i.test(attribute(element, 'id') ?? '');
}

function withoutBackLinks(
  children: readonly ElementContent[],
  back: ReadonlySet<string>,
): readonly ElementContent[] {
  return children.flatMap((child): readonly ElementContent[] => {
    if (child.type !== 'element') return [child];
    const href = attribute(child, 'href');
    if (href !== null && href.startsWith('#') && back.has(href.slice(1))) return [];
    return [{ ...child, children: [...withoutBackLinks(child.children, back)] }];
  });
}

function rewrite<T extends RootContent>(
  children: readonly T[],
  labels: ReadonlyMap<Element, string>,
  bodies: ReadonlyMap<Element, unknown>,
): T[] {
  return children.flatMap((child): readonly T[] => {
    if (child.type !== 'element') return [child];
    if (bodies.has(child)) return [];
    const label = labels.get(child);
    const element: Element =
      label === undefined
        ? { ...child, children: rewrite(child.children, labels, bodies) }
        : { type: 'element', tagName: 'galley-note', properties: { dataLabel: label }, children: [] };
    // Sound: an element takes the place of an element.
    return [element as T];
  });
}
