import { inlineText } from '../document/document.ts';
import type { FieldReview, ReviewItem } from './review.ts';
import type { TextBlock } from './text-block.ts';

/** What is to be looked at, in a line. */
export function reviewInWords(item: ReviewItem): string {
  switch (item.kind) {
    case 'both-changed':
      return `Both sides changed a paragraph: “${shortened(blockWords(item.ours))}” and “${shortened(blockWords(item.theirs))}”.`;
    case 'put-back': {
      const written = item.ours ?? item.theirs;
      const side = item.ours === null ? 'We' : 'They';
      return `${side} had taken a paragraph out that the other side changed; it is back: “${shortened(blockWords(written))}”.`;
    }
    case 'verdict':
      return item.now === ''
        ? `The words that ${item.author || 'somebody'} found ${item.verdict} are gone: “${shortened(item.given)}”.`
        : `${item.author || 'Somebody'} found “${shortened(item.given)}” ${item.verdict}; now it says “${shortened(item.now)}”.`;
    case 'field':
      return `Both sides set ${fieldInWords(item)}: ours ${valueInWords(item.ours.value)}, theirs ${valueInWords(item.theirs.value)}; ${item.kept} was kept.`;
    case 'record':
      return `${item.from === 'ours' ? 'They' : 'We'} had deleted ${item.label === '' ? 'a record' : `“${shortened(item.label)}”`} (${item.part}), which the other side changed; it is back.`;
  }
}

/** The words of a paragraph, or nothing where there is none. */
export function blockWords(block: TextBlock | null): string {
  return block === null ? '' : inlineText(block.content ?? []);
}

/** What a field is called: `headline`, or `title (sources)`. */
export function fieldInWords({ part, field }: Pick<FieldReview, 'part' | 'field'>): string {
  return part === 'story' ? `the ${field}` : `the ${field} of one of the ${part}`;
}

/** A value as a person reads it. */
export function valueInWords(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return `“${value.join(', ')}”`;
  return shortened(JSON.stringify(value));
}

function shortened(words: string): string {
  const clean = words.replaceAll(/\s+/gu, ' ').trim();
  return clean.length <= 80 ? clean : `${clean.slice(0, 79)}…`;
}
