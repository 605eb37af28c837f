import { expect, test } from 'vitest';
import { foldName } from './fold-name.ts';

test.each([
  ['  Łódź  Port ', 'łódz port'],
  ['STRASSE', 'straße'],
  ['Erdoğan', 'ERDOGAN'],
  ['Ελλάδα', 'ελλαδα'],
  ['Ёлка', 'елка'],
  ['سِلْوان', 'سلوان'],
  ['שָׁלוֹם', 'שלום'],
])('%j and %j are one name', (a, b) => expect(foldName(a)).toBe(foldName(b)));

test.each([
  ['かき', 'がき'],
  ['हिन्द', 'हन्द'],
  ['Orrin', 'Orin'],
])('%j and %j are two names', (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
