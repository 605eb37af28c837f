import { citedSources } from '../../document/document.ts';
import { textLines } from '../../document/text-lines.ts';
import { sourceLabel, type Source } from '../../story/source.ts';
import { textSections, type Story } from '../../story/story.ts';
import { suggestSources } from '../../text/outlets.ts';
import { excerptOf } from '../excerpt.ts';
import type { RuleName } from '../rule-names.ts';
import type { Found, Rule } from '../rule.ts';

/** A rule that looks at the sources one by one. */
function sourceRule(
  name: RuleName,
  about: string,
  message: string,
  applies: (source: Source, story: Story) => boolean,
): Rule {
  return {
    name,
    severity: 'warning',
    about,
    find: ({ story }) =>
      story.sources
        .filter((source) => applies(source, story))
        .map((source): Found => ({
          section: '',
          message,
          excerpt: excerptOf(sourceLabel(source)),
          place: { kind: 'source', source: source.id },
          fix: null,
        })),
  };
}

export const sourceNotCited = sourceRule(
  'source-not-cited',
  'A source is cited nowhere, and no claim rests on it',
  'This source is cited nowhere, and no claim rests on it. Cite it or take it out.',
  ({ id }, story) =>
    !story.evidence.some(({ source }) => source === id) &&
    !textSections(story).some(({ content }) => citedSources(content).includes(id)),
);

export const sourceWithoutDate = sourceRule(
  'source-without-date',
  'A source has no date',
  'This source has no date. Say when it was published.',
  ({ publishedAt }) => publishedAt === null,
);

export const sourceWithoutAddress = sourceRule(
  'source-without-address',
  'A source has no address',
  'This source has no address. Say where readers find it.',
  ({ url }) => url === '',
);

export const sourceWithoutCapture = sourceRule(
  'source-without-capture',
  'No copy of a source is saved',
  'No copy of this source is saved. Save the page before it changes, and drop the file on its card.',
  ({ id }, { captures }) => !captures.some(({ source }) => source === id),
);

export const outletWithoutSource: Rule = {
  name: 'outlet-without-source',
  severity: 'warning',
  about: 'An outlet is named in the text, and no source is from it',
  find: ({ story, style }) =>
    suggestSources(story, style).map(({ outlet, url, excerpt }): Found => {
      const place = placeOf(story, outlet, excerpt);
      return {
        section: place.kind === 'text' ? place.section : '',
        message: `“${outlet}” is named here, but no source is from it. Add the source, or take the name out.`,
        excerpt: excerptOf(excerpt),
        place,
        fix: { label: 'Add the source', change: { kind: 'add-source', outlet, url } },
      };
    }),
};

/** Where a sentence names an outlet. */
function placeOf(story: Story, outlet: string, excerpt: string): Found['place'] {
  for (const { id, content } of textSections(story)) {
    const text = textLines(content)
      .map((line) => line.text)
      .join('\n');
    const at = text.indexOf(excerpt);
    if (at === -1 || excerpt === '') continue;
    const name = excerpt.indexOf(outlet);
    const from = at + Math.max(0, name);
    return { kind: 'text', section: id, from, to: name === -1 ? at + excerpt.length : from + outlet.length };
  }
  return { kind: 'details' };
}

export const citationDead: Rule = {
  name: 'citation-dead',
  severity: 'error',
  about: 'The text cites a source that is gone',
  find: ({ story }) => {
    const known = new Set<string>(story.sources.map(({ id }) => id));
    return textSections(story).flatMap(({ id, content }) => {
      let start = 0;
      return textLines(content).flatMap(({ text, citations }) => {
        const line = start;
        start += text.length + 1;
        return citations
          .filter(({ source }) => !known.has(source))
          .map(({ source, at }): Found => ({
            section: id,
            message:
              'A source is cited here that is no longer in the story. Bring it back, or take the citation out.',
            excerpt: excerptOf(text.slice(Math.max(0, at - 60), at)),
            place: { kind: 'text', section: id, from: line + Math.max(0, at - 1), to: line + at },
            fix: {
              label: 'Take the citation out',
              change: { kind: 'remove-citations', section: id, source },
            },
          }));
      });
    });
  },
};
