import type { Element } from 'hast';
import { attribute, hasClass } from './hast.ts';

/** Elements that begin and end a line. */
const blockNames = new Set(
  (
    'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol option p pre search section summary table ' +
    'tbody td tfoot th thead tr ul blockquote listing hr optgroup select'
  ).split(' '),
);

/** Elements whose content is never text of a page. */
const droppedNames = new Set(
  'script style noscript template head title meta link base input button textarea datalist param source track area map noembed noframes rp'.split(
    ' ',
  ),
);

/** Elements that show something that is no text. */
const embeddedNames = new Set(
  'iframe frame frameset object embed video audio canvas svg applet portal fencedframe'.split(' '),
);

const boldNames = new Set(['b', 'strong']);
const italicNames = new Set(['i', 'em', 'cite', 'dfn', 'var']);

export type ElementKind = 'block' | 'inline' | 'dropped' | 'embedded';

/** What an element is for the one who reads the page's words. */
export function kindOf(element: Element): ElementKind {
  const name = element.tagName;
  if (droppedNames.has(name) || isHidden(element)) return 'dropped';
  if (embeddedNames.has(name)) return 'embedded';
  return blockNames.has(name) ? 'block' : 'inline';
}

/** Whether an element is hidden from readers, as Word's and mail programs' notes to themselves are. */
export function isHidden(element: Element): boolean {
  if (element.properties['hidden'] !== undefined && element.properties['hidden'] !== false) return true;
  const style = styleOf(element);
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style);
}

export function styleOf(element: Element): string {
  return attribute(element, 'style') ?? '';
}

/** The level of a heading, 0 for a title that is marked as one, or null for what is no heading. */
export function headingLevel(element: Element): number | null {
  if (
    /^(?:h1|p|div)$/.test(element.tagName) &&
    hasClass(element, (name) => /^(?:MsoTitle|title)$/.test(name))
  )
    return 0;
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attribute(element, 'role') !== 'heading') return null;
  const aria = Number(attribute(element, 'ariaLevel') ?? '2');
  return Number.isInteger(aria) && aria >= 1 ? Math.min(aria, 6) : 2;
}

export type Emphasis = { readonly bold: boolean; readonly italic: boolean };

/** How classes of a style sheet inside the file emphasise: programs that save as HTML write bold that way. */
export type StyleClasses = ReadonlyMap<string, Partial<Emphasis>>;

/** Reads bold and italic of single classes out of a style sheet. */
export function readStyleClasses(css: string): StyleClasses {
  const classes = new Map<string, Partial<Emphasis>>();
  for (const [, name = '', rules = ''] of css.matchAll(/\.([\w-]+)\s*\{([^{}]*)\}/g)) {
    const emphasis = emphasisOfStyle(rules);
    if (Object.keys(emphasis).length > 0) classes.set(name, { ...classes.get(name), ...emphasis });
  }
  return classes;
}

function emphasisOfStyle(style: string): Partial<Emphasis> {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  return {
    ...(weight === undefined ? {} : { bold: weight.startsWith('bold') || Number(weight) >= 600 }),
    ...(slant === undefined ? {} : { italic: slant === 'italic' || slant === 'oblique' }),
  };
}

/** The emphasis inside an element: what stood around it, its own name, its style, its classes. */
export function emphasisIn(element: Element, around: Emphasis, classes: StyleClasses): Emphasis {
  const named = {
    bold: around.bold || boldNames.has(element.tagName),
    italic: around.italic || italicNames.has(element.tagName),
  };
  const byClass =
    element.tagName === 'span'
      ? (attribute(element, 'className') ?? '').split(/\s+/).map((name) => classes.get(name) ?? {})
      : [];
  // Block elements in bold are how a site looks, not what somebody meant.
  const own = kindOf(element) === 'inline' ? emphasisOfStyle(styleOf(element)) : {};
  return Object.assign({}, named, ...byClass, own) as Emphasis;
}
