import { expect, test } from 'vitest';
import { foldName, namesIn } from './figure-names.ts';

test.each([
  [
    'en',
    'In Doha, Prime Minister Lena Moran’s office met Mr. Visser. Okafor left.',
    ['Doha', 'Prime Minister Lena Moran', 'Mr. Visser', 'Okafor?'],
  ],
  [
    'en',
    'The Ministry of the Interior and the U.S. Navy spoke to J. K. Moran.',
    ['Ministry of the Interior', 'U.S. Navy', 'J. K. Moran'],
  ],
  ['en', 'He met Moran. Visser stayed.', ['Moran', 'Visser?']],
  ['en', 'On Tuesday Rim al-Haddad came in May, in a G7 week.', ['Rim al-Haddad', 'G7']],
  ['en', '“We won,” said O’Neill. “Never again.”', ['O’Neill']],
  ['de', 'Der Hafen gehört Präsidentin Lena von Stein in Kiel.', ['Präsidentin Lena von Stein']],
  ['fr', 'L’Iran et l’Élysée ont vu Jeanne de la Tour.', ['Iran', 'Élysée', 'Jeanne de la Tour']],
  ['ru', 'Президент Анна Орлова уехала в Москву.', ['Президент Анна Орлова', 'Москву']],
  ['el', 'Η Άννα Παππά ήρθε στην Αθήνα.', ['Η Άννα Παππά', 'Αθήνα']],
  ['ar', 'قال الرئيس سالم', []],
  ['ja', '東京で会った。', []],
  ['en', '', []],
])('%s: %j', (language, text, names) => {
  const found = namesIn(text, language);
  expect(found.map((name) => `${name.text}${name.isDoubtful ? '?' : ''}`)).toEqual(names);
  for (const { from, to, text: name, words } of found) {
    expect(text.slice(from, to)).toBe(name);
    expect(words.length).toBeGreaterThan(0);
  }
});

test.each([
  ['Erdoğan’s', 'erdogan'],
  ['al-Haddad', 'haddad'],
  ['U.S.', 'us'],
  ['Jean-Luc', 'jeanluc'],
])('%s is compared as %s', (word, folded) => expect(foldName(word)).toBe(folded));
