import { expect, test } from 'vitest';
import { quotationMarks, typedMark } from './quotation-marks.ts';

/** A text as it looks after it was typed sign by sign. */
function typed(text: string, language: string): string {
  return Array.from(text).reduce((soFar, sign) => soFar + (typedMark(sign, soFar, language) ?? sign), '');
}

test.each([
  ['en', `He said "no" ('never') and left; it's over.`, 'He said “no” (‘never’) and left; it’s over.'],
  ['de-AT', `Sie sagte "ja", 'gern'.`, 'Sie sagte „ja“, ‚gern’.'],
  ['fr', `Il a dit "non".`, 'Il a dit «\u202Fnon\u202F».'],
  ['ar', `قالت "نعم"`, 'قالت «نعم»'],
  ['xx', `"a"`, '“a”'],
])('%s: what is typed becomes the language’s marks', (language, text, expected) =>
  expect(typed(text, language)).toBe(expected),
);

test('other signs are left as they are', () => expect(typedMark('a', ' ', 'en')).toBeNull());

test('a name of an object’s own is no language', () => expect(quotationMarks('constructor')[0]).toBe('“'));
