import { toHtml } from 'hast-util-to-html';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { toHast } from 'mdast-util-to-hast';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { cleanTree, parseFragment } from '../../core/capture/clean.ts';
import { layOut } from '../../core/capture/lay-out.ts';
import type { CaptureReading } from '../../core/capture/reading.ts';
import { guessLanguage } from '../../core/import/guess-language.ts';
import { escapeHtml } from '../../core/render/escape.ts';
import { safeAddress } from '../../core/story/text-fields.ts';
import { countCaptureWords } from '../../core/capture/capture-words.ts';
import { authorNames } from './author-names.ts';
import { directionOfText, isoDate, oneLine } from './page-meta.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();

/** Reads a Markdown text; what stands between the lines of `---` at its head says what it is. */
export function readMarkdown(source: string, warnings: readonly string[]): CaptureReading {
  const tree = markdown.parse(source);
  const [head] = tree.children;
  const fields = head?.type === 'yaml' ? frontMatter(head.value) : {};
  const html = toHtml(toHast(tree));
  const title =
    textField(fields, 'title') ||
    oneLine((/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '').replaceAll(/<[^>]*>/g, ''));
  return reading('markdown', html, warnings, {
    title,
    authors: authorNames(textField(fields, 'author', 'authors', 'byline')),
    publishedAt: isoDate(textField(fields, 'date', 'published', 'publishedAt')),
    url: safeAddress(textField(fields, 'url', 'source', 'link')) ?? '',
    outlet: textField(fields, 'outlet', 'publisher', 'site'),
  });
}

/** Reads a plain text: paragraphs by blank lines, or by lines where there are none. The first line is its title. */
export function readText(source: string, warnings: readonly string[]): CaptureReading {
  const text = source.replaceAll(/\r\n?/g, '\n').trim();
  const paragraphs = text.split(/\n[ \t]*\n\s*/);
  const html = paragraphs.map((words) => `<p>${escapeHtml(words).replaceAll('\n', '<br>')}</p>`).join('');
  const [first = ''] = text.split('\n');
  const isTitle = first.length <= 140 && !/[.!?…]$/u.test(first.trim());
  return reading('text', html, warnings, {
    title: isTitle ? oneLine(first) : '',
    authors: [],
    publishedAt: null,
    url: '',
    outlet: '',
  });
}

function reading(
  kind: CaptureReading['kind'],
  html: string,
  warnings: readonly string[],
  meta: Omit<CaptureReading['meta'], 'language' | 'direction'>,
): CaptureReading {
  const page = layOut(cleanTree(parseFragment(html)));
  const language = guessLanguage(page.text) ?? '';
  return {
    kind,
    ...page,
    pages: null,
    words: countCaptureWords(page.text, language),
    meta: { ...meta, language, direction: directionOfText(page.text, language) },
    warnings,
  };
}

function frontMatter(yaml: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parseYaml(yaml);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function textField(fields: Readonly<Record<string, unknown>>, ...names: readonly string[]): string {
  const value = names.map((name) => fields[name]).find((found) => found !== undefined && found !== null);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}
