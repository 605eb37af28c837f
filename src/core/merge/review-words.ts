import { inlineText } from '../document/document.ts';
import type { FieldReview, ReviewItem } from './review.ts';
import type { TextBlock } from './text-block.ts';

/** What a thing in a review is about, as its title. `name` is what the record is called that it is about, if any. */
export function titleOf(item: ReviewItem, name: string): string {
  switch (item.kind) {
    case 'both-changed':
      return 'Both sides changed this paragraph';
    case 'put-back':
      return item.ours === null
        ? 'You took this paragraph out, they changed it'
        : 'They took this paragraph out, you changed it';
    case 'verdict':
      return item.now === ''
        ? `The words are gone that ${item.author || 'somebody'} judged`
        : `The words have changed that ${item.author || 'somebody'} judged`;
    case 'two-verdicts':
      return 'Both sides gave a verdict on this claim';
    case 'field':
      return `Both sides set ${fieldInWords(item, name)}`;
    case 'record':
      return item.from === 'ours'
        ? `They deleted this ${kindOf(item.part)}, you changed it`
        : `You deleted this ${kindOf(item.part)}, they changed it`;
  }
}

/** What is to be looked at, in a line: its title, and what each side has. */
export function reviewInWords(item: ReviewItem): string {
  return `${titleOf(item, '')}${detailsOf(item)}.`;
}

function detailsOf(item: ReviewItem): string {
  switch (item.kind) {
    case 'both-changed':
      return `: yours ${quoted(blockWords(item.ours))}, theirs ${quoted(blockWords(item.theirs))}`;
    case 'put-back':
      return `; it is back: ${quoted(blockWords(item.ours ?? item.theirs))}`;
    case 'verdict':
      return `: ${quoted(item.given)} was ${item.verdict}${item.now === '' ? '' : `, now it says ${quoted(item.now)}`}`;
    case 'two-verdicts':
      return ` ${quoted(item.words)}: yours ${item.ours.verdict}, theirs ${item.theirs.verdict}; ${item.kept === 'ours' ? 'yours' : 'theirs'} counts`;
    case 'field':
      return `: yours ${quoted(valueInWords(item.ours.value))}, theirs ${quoted(valueInWords(item.theirs.value))}; ${item.kept === 'ours' ? 'yours' : 'theirs'} was kept`;
    case 'record':
      return `; it is back${item.label === '' ? '' : `: ${quoted(item.label)}`}`;
  }
}

/** The words of a paragraph, or nothing where there is none. */
export function blockWords(block: TextBlock | null): string {
  return block === null ? '' : inlineText(block.content ?? []);
}

/** A value as a person reads it: words as they are, a list with commas; nothing where it is empty. */
export function valueInWords(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

/** One of the records of a part: `sources` are made of a source. */
export function kindOf(part: string): string {
  const kinds: Readonly<Record<string, string>> = {
    evidence: 'piece of evidence',
    captures: 'saved copy',
    signoffs: 'sign-off',
    judgements: 'verdict',
  };
  return kinds[part] ?? part.replace(/s$/, '');
}

/** “the headline”, “the title of “Port log””, “the role of a topic”. */
function fieldInWords({ part, field }: FieldReview, name: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (part === 'story') return `the ${words}`;
  return name === '' ? `the ${words} of a ${kindOf(part)}` : `the ${words} of “${name}”`;
}

/** Words between quotation marks, as many as fit into a line; `nothing` where there are none. */
function quoted(words: string): string {
  const clean = words.replaceAll(/\s+/gu, ' ').trim();
  if (clean === '') return 'nothing';
  return `“${clean.length <= 80 ? clean : `${clean.slice(0, 79)}…`}”`;
}
