import { formatPartialDate } from '../../story/dates.ts';
import type { Rule } from '../rule.ts';

export const embargo: Rule = {
  name: 'embargo',
  severity: 'error',
  about: 'The embargo is still in force',
  find: ({ story, now }) => {
    if (story.embargo === null || Date.parse(story.embargo) <= Date.parse(now)) return [];
    const day = formatPartialDate(story.embargo, story.language);
    const [, time = '', zone = ''] = /T(\d\d:\d\d)[^Z+-]*(Z|[+-]\d\d:\d\d)$/.exec(story.embargo) ?? [];
    return [
      {
        section: '',
        message: `The story is under embargo until ${day}, ${time} ${zone === 'Z' ? 'UTC' : `UTC${zone}`}. Wait, or change the embargo.`,
        excerpt: '',
        place: { kind: 'details' },
        fix: null,
      },
    ];
  },
};
