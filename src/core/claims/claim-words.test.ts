import { describe, expect, test } from 'vitest';
import { claimWords, hasPhrase } from './claim-words.ts';
import { arabic } from './claim-words/ar.ts';
import { german } from './claim-words/de.ts';
import { english } from './claim-words/en.ts';
import { spanish } from './claim-words/es.ts';
import { french } from './claim-words/fr.ts';
import { hebrew } from './claim-words/he.ts';
import { tokensOf } from './figure-tokens.ts';
import { phraseAt, phrasesOf } from './phrases.ts';
import { hasTitledName } from './titles.ts';

const lists = { en: english, de: german, fr: french, es: spanish, ar: arabic, he: hebrew };

describe.each(Object.entries(lists))('the words of %s', (language, list) => {
  const words = claimWords(language);
  test.each(['superlatives', 'causes', 'counts'] as const)(
    'every one of the %s is found in a sentence',
    (name) => {
      for (const phrase of list[name].split(',')) {
        const sentence = tokensOf(`xx ${phrase.replace('…', 'xx xx')} xx`);
        const isExcepted = sentence.some(
          (_, at) => words !== null && phraseAt(sentence, at, words.except) !== null,
        );
        expect([phrase, isExcepted || (words !== null && hasPhrase(sentence, words[name], words))]).toEqual([
          phrase,
          true,
        ]);
      }
    },
  );

  test('no list has a word twice or an empty one', () => {
    for (const name of ['titles', 'superlatives', 'causes', 'counts', 'except'] as const) {
      const phrases = list[name].split(',');
      expect(
        phrases.filter((phrase, index) => phrase.trim() === '' || phrases.indexOf(phrase) !== index),
      ).toEqual([]);
    }
  });

  test('a name behind any of the titles is a titled name', () => {
    for (const title of list.titles.split(',')) {
      const sentence = tokensOf(`xx ${title} ${/^(?:ar|he)$/.test(language) ? 'سالم' : 'Okafor'} xx`);
      expect([title, words !== null && hasTitledName(sentence, words)]).toEqual([title, true]);
    }
  });
});

test.each(['it', 'ja', '', 'constructor'])('%j has no list', (language) =>
  expect(claimWords(language)).toBeNull(),
);

describe('a phrase', () => {
  const phrases = phrasesOf('led to,first lady,first,führte … zu');
  test.each([
    ['led to the end', 2],
    ['Led to', 2],
    ['first lady of', 2],
    ['first of', 1],
    ['führte am Montag zu Streit', 4],
    ['führte zu Streit', 2],
    ['führte am Montag. Zu Streit', null],
    ['führte eins zwei drei vier fünf sechs sieben zu', null],
    ['led\nto', null],
    ['led', null],
    ['', null],
  ])('at the start of %j ends behind token %j', (text, next) =>
    expect(phraseAt(tokensOf(text), 0, phrases)).toBe(next),
  );

  test('may have letters of its language before it', () => {
    expect(phraseAt(tokensOf('وبسبب'), 0, phrasesOf('سبب,بسبب'), /^[وب](?=\p{L}{3})/u)).toBe(1);
  });
});

describe('a titled name', () => {
  test.each([
    'President Okafor left.',
    'The prime minister, Jan Visser, left.',
    'Dr. Okafor left.',
    'Foreign Minister Lena de la Tour left.',
    'Lena Moran, the finance minister, left.',
    'Lena Moran, the country’s foreign minister, left.',
    'Moran, president of the council, left.',
  ])('stands in %j', (text) => expect(isTitled(text)).toBe(true));

  test.each([
    'The president left.',
    'The General Assembly met.',
    'In Doha, the president, as so often, left early.',
    'He met the president. Okafor left.',
    'President\nOkafor',
    '',
  ])('stands not in %j', (text) => expect(isTitled(text)).toBe(false));

  function isTitled(text: string): boolean {
    const words = claimWords('en');
    return words !== null && hasTitledName(tokensOf(text), words);
  }
});
