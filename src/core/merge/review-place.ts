import { inlineText, textBlocks, type DocumentJson } from '../document/document.ts';
import type { Span } from '../document/text-lines.ts';
import { sameJson } from '../story-doc/records.ts';
import type { ParagraphReview } from './review.ts';

/**
 * Where the paragraph of a review stands in its section, in offsets of the section’s plain text; null where it does not
 * stand there any more as the merge left it.
 */
export function placeInReview(text: DocumentJson, { shown }: Pick<ParagraphReview, 'shown'>): Span | null {
  const lines = textBlocks(text.content);
  const wanted = shown.map(({ content = [] }) => content);
  const at = lines.findIndex((_, index) => wanted.every((line, step) => sameJson(lines[index + step], line)));
  if (at === -1) return null;
  const lengths = lines.map((line) => inlineText(line).length);
  const sum = (from: number, to: number) =>
    lengths.slice(from, to).reduce((length, line) => length + line + 1, 0);
  const from = sum(0, at);
  return { from, to: from + sum(at, at + wanted.length) - 1 };
}
