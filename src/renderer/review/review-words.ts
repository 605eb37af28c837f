import type { FieldReview, ReviewItem } from '../../core/merge/review.ts';
import { momentInFull } from '../ui/times.ts';

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
    case 'field':
      return `Both sides set ${fieldName(item, name)}`;
    case 'record':
      return item.from === 'ours'
        ? `They deleted this ${kindOf(item.part)}, you changed it`
        : `You deleted this ${kindOf(item.part)}, they changed it`;
  }
}

/** “the headline”, “the title of “Port log””, “the role of a topic”. */
function fieldName({ part, field }: FieldReview, name: string): string {
  const words = field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  if (part === 'story') return `the ${words}`;
  return name === '' ? `the ${words} of a ${kindOf(part)}` : `the ${words} of “${name}”`;
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

/** Who set a value, and when, as far as that is known: of a writer it is known since when they wrote. */
export function setByInWords({ who, when }: FieldReview['ours']): string {
  if (when === null) return who;
  const since = momentInFull(when);
  return who === '' ? `changed last ${since}` : `${who}, writing since ${since}`;
}

/** A value as it is shown: words as they are, a list with commas. */
export function shownValue(value: unknown): string {
  if (value === null || value === '') return 'Nothing';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length === 0) return 'Nothing';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}
