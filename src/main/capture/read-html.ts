import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { parseHTML } from 'linkedom';
import { cleanTree, parseFragment } from '../../core/capture/clean.ts';
import { layOut } from '../../core/capture/lay-out.ts';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { guessLanguage } from '../../core/import/guess-language.ts';
import { countCaptureWords } from '../../core/capture/capture-words.ts';
import { domToHast, type DomNode } from './dom-to-hast.ts';
import { pageDocument } from './page-document.ts';
import { absoluteLinks } from './absolute-links.ts';
import { directionOfText, pageMeta } from './page-meta.ts';

/** Below so many words, what the extractor took for the article is looked at twice. */
const fewWords = 60;

type Options = {
  readonly kind: CaptureReading['kind'];
  /** Where the page was saved from, as far as the file says it outside the page. */
  readonly address?: string;
  readonly warnings?: readonly string[];
};

/**
 * Reads a web page: what it says of itself, and its article by Mozilla's Readability, cleaned and laid out. Where that
 * finds no article, the whole page is kept. Nothing in the page is run or fetched: its document is a parsed tree.
 * Throws a RangeError where the page is nested so deeply that nobody wrote it.
 */
export function readHtml(source: string, { kind, address = '', warnings = [] }: Options): CaptureReading {
  if (isTooDeep(source)) throw new RangeError('the page is nested too deeply');
  const { document } = parseHTML(wholePage(source));
  const page = pageDocument(document);
  const meta = pageMeta(page, source, address);

  // The extractor takes the document apart; a large page is parsed again rather than written out for nothing.
  const whole = source.length < 200_000 ? bodyOf(document) : null;
  const article = new Readability(document, { charThreshold: 200, serializer: asNode }).parse();
  const extracted = treeLaidOut(
    article?.content === undefined || article.content === null ? null : domToHast(article.content),
    meta.url,
  );
  const isPoor = countRough(extracted.text) < fewWords;
  const all = isPoor ? laidOut(whole ?? bodyOf(parseHTML(wholePage(source)).document), meta.url) : extracted;
  const best = isPoor && countRough(all.text) > countRough(extracted.text) * 1.5 ? all : extracted;
  const language = meta.language || (guessLanguage(best.text) ?? '');
  return {
    kind,
    ...best,
    pages: null,
    words: countCaptureWords(best.text, language),
    meta: {
      ...meta,
      title: meta.title || (article?.title ?? ''),
      language,
      direction: meta.direction ?? directionOfText(best.text, language),
    },
    warnings: [
      ...warnings,
      ...(best === all && isPoor && countRough(all.text) > 0
        ? ['No article was found in the page, so all of its text was kept.']
        : []),
    ],
  };
}

/** The deepest nesting that is read: extractors take the square of it. */
const deepest = 1_000;

/** Whether elements that must be closed are opened inside one another again and again. */
function isTooDeep(source: string): boolean {
  let depth = 0;
  for (const [tag, slash] of source.matchAll(
    /<(\/?)(?:div|section|article|span|table|ul|ol|blockquote|b|i|u|em|strong|font|center|small|a)\b[^>]*>/gi,
  )) {
    if (slash === '/') depth = Math.max(0, depth - 1);
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepest) return true;
  }
  return false;
}

function laidOut(html: string, base: string) {
  return treeLaidOut(parseFragment(html), base);
}

function treeLaidOut(tree: Root | null, base: string) {
  return layOut(cleanTree(absoluteLinks(tree ?? { type: 'root', children: [] }, base)));
}

/** The article as it stands in the document: writing it out only to parse it again would take as long as finding it. */
function asNode(node: unknown): DomNode {
  // Sound because linkedom's nodes have these parts of the DOM standard.
  return node as DomNode;
}

type Whole = { readonly innerHTML: string } | null;

function bodyOf(document: { readonly body: Whole; readonly documentElement: Whole }): string {
  return document.body?.innerHTML || (document.documentElement?.innerHTML ?? '');
}

/** A page with its outermost elements: browsers make them where a file leaves them out, the parser does not. */
function wholePage(source: string): string {
  if (/<body[\s>]/i.test(source)) return source;
  const head = /^[\s\S]*<\/head\s*>/i.exec(source)?.[0] ?? '';
  if (head !== '') return `${head}<body>${source.slice(head.length)}</body>`;
  return /<html[\s>]/i.test(source)
    ? source
    : `<!doctype html><html><head></head><body>${source}</body></html>`;
}

function countRough(text: string): number {
  return text.split(/\s+/).length;
}
