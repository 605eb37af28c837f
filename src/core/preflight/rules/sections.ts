import { plainText } from '../../document/document.ts';
import type { Section } from '../../story/section.ts';
import { textSections, type Story } from '../../story/story.ts';
import { templateFor } from '../../story/house-style.ts';
import { countWords } from '../../text/words.ts';
import { excerptOf } from '../excerpt.ts';
import type { Found, PreflightInput, Rule } from '../rule.ts';

const whole = { section: '', excerpt: '', fix: null } as const;

export const sectionMissing: Rule = {
  name: 'section-missing',
  severity: 'error',
  about: 'A section that the house requires is not on the page',
  find: ({ story, style }) =>
    style.template
      .filter(({ id, required }) => required && !story.sections.some((section) => section.id === id))
      .map(({ id, heading }): Found => ({
        ...whole,
        section: id,
        message: `“${heading}” is not on the page, and the house requires it. Put it back and write it.`,
        place: { kind: 'details' },
        fix: { label: 'Put it back', change: { kind: 'restore-section', section: id } },
      })),
};

export const sectionEmpty: Rule = {
  name: 'section-empty',
  severity: 'error',
  about: 'A required section has nothing in it',
  find: ({ story, style }) =>
    story.sections
      .filter((section) => templateFor(style, section.id)?.required === true && isEmpty(section, story))
      .map(({ id, kind, heading }): Found => ({
        section: id,
        message: `“${heading || id}” is empty, and the house requires it. ${kind === 'text' ? 'Write it' : 'Add a topic'}.`,
        excerpt: '',
        place: { kind: 'section', section: id },
        fix: null,
      })),
};

/** A text without a word is empty even where a citation or a dash stands in it. */
function isEmpty(section: Section, { topics, language }: Story): boolean {
  if (section.kind === 'topics') return topics.length === 0;
  return countWords(plainText(section.content), language) === 0;
}

export const sectionLength: Rule = {
  name: 'section-length',
  severity: 'warning',
  about: 'A section is shorter or longer than the house wants it',
  find: ({ story, style }) =>
    textSections(story).flatMap(({ id, heading, content }): readonly Found[] => {
      const range = templateFor(style, id)?.words ?? null;
      const words = countWords(plainText(content), story.language);
      if (range === null || words === 0 || (words >= range.min && words <= range.max)) return [];
      const count = words === 1 ? 'one word' : `${words} words`;
      const what =
        words < range.min
          ? `${count}, ${range.min - words} fewer than the ${range.min} that the house wants at least. Say more`
          : `${count}, ${words - range.max} more than the ${range.max} that the house wants at most. Cut it`;
      return [
        {
          section: id,
          message: `“${heading || id}” has ${what}.`,
          excerpt: '',
          place: { kind: 'section', section: id },
          fix: null,
        },
      ];
    }),
};

export const headlineMissing: Rule = {
  name: 'headline-missing',
  severity: 'error',
  about: 'The story has no headline',
  find: ({ story }) =>
    story.headline.trim() === ''
      ? [{ ...whole, message: 'The story has no headline. Write one.', place: { kind: 'headline' } }]
      : [],
};

export const headlineLength: Rule = {
  name: 'headline-length',
  severity: 'warning',
  about: 'The headline is longer than the house wants it',
  find: ({ story, style }: PreflightInput) => {
    const length = Array.from(story.headline).length;
    if (length <= style.headlineLimit) return [];
    return [
      {
        ...whole,
        message: `The headline has ${length} characters; the house wants ${style.headlineLimit} at most. Shorten it.`,
        excerpt: excerptOf(story.headline),
        place: { kind: 'headline' },
      },
    ];
  },
};
