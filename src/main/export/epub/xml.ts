import type { Element, ElementContent } from 'hast';
import { carriedText } from '../../../core/render/carried.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader of XML takes these for spaces where they stand in an attribute.
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A text for XML, between tags. Characters that XML 1.0 (section 2.2) forbids are dropped. */
export function xmlText(text: string): string {
  return carriedText(text).replaceAll(/[&<>]/g, (sign) => signs[sign] ?? sign);
}

/** A text for XML, between double quotes, in which it keeps its line ends. */
export function xmlAttribute(text: string): string {
  return carriedText(text).replaceAll(/[&<>"\t\n]/g, (sign) => signs[sign] ?? sign);
}

/** A text on one line, as titles and lists of contents show it; `fallback` where it has no words. */
export function oneLine(text: string, fallback = ''): string {
  return carriedText(text).replaceAll(/\s+/g, ' ').trim() || fallback;
}

/**
 * HTML elements as XHTML: every element is closed and every attribute has a value, which the HTML syntax does not ask
 * for. Comments are left out. Attributes in a namespace (`epub:type`) go by their name in the file.
 */
export function xhtmlOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return xmlText(node.value);
      return node.type === 'element' ? elementXhtml(node) : '';
    })
    .join('');
}

/** Those of HTML's void elements that our pages have. All others are written with an end tag, as old readers need it. */
const empty = new Set(['br', 'hr', 'img', 'wbr']);

function elementXhtml({ tagName, properties, children }: Element): string {
  const start = `<${tagName}${attributesXhtml(properties)}`;
  return empty.has(tagName) ? `${start}/>` : `${start}>${xhtmlOf(children)}</${tagName}>`;
}

function attributesXhtml(properties: Element['properties']): string {
  return Object.entries(properties)
    .map(([property, value]) => {
      if (value === null || value === undefined || value === false) return '';
      const name = attributeName(property);
      const text = value === true ? name : Array.isArray(value) ? value.join(' ') : String(value);
      const written = ` ${name}="${xmlAttribute(text)}"`;
      return name === 'lang' ? `${written} xml:lang="${xmlAttribute(text)}"` : written;
    })
    .join('');
}

/** What hast calls `className`, `dateTime`, `ariaLabel` and `dataSource` in the words of HTML. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  const [, kind, rest = ''] = /^(data|aria)([A-Z].*)$/.exec(property) ?? [];
  if (kind === undefined) return property.toLowerCase();
  if (kind === 'aria') return `aria-${rest.toLowerCase()}`;
  return `data${rest.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
