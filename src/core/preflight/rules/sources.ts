import { citedSources, type DocumentJson } from '../../document/document.ts';
import { textLines } from '../../document/text-lines.ts';
import { sourceLabel, type Source } from '../../story/source.ts';
import { textSections, type Story } from '../../story/story.ts';
import { excerptAround, excerptOf } from '../excerpt.ts';
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
  // Nobody can be sent to a conversation.
  ({ url, kind }) => url === '' && kind !== 'interview',
);

export const sourceWithoutCapture = sourceRule(
  'source-without-capture',
  'No copy of a source is saved',
  'No copy of this source is saved. Save the page before it changes, and drop the file on its card.',
  ({ id }, { captures }) => !captures.some(({ source }) => source === id),
);

/** Each source that is gone once for a section: its fix takes all its citations out there. */
export const citationDead: Rule = {
  name: 'citation-dead',
  severity: 'error',
  about: 'The text cites a source that is gone',
  find: ({ story }) => {
    const known = new Set<string>(story.sources.map(({ id }) => id));
    return textSections(story).flatMap(({ id: section, content }) =>
      [...new Set(citedSources(content))]
        .filter((source) => !known.has(source))
        .map((source): Found => {
          const places = citationsOf(content, source);
          const { from, to, before } = places[0] ?? { from: 0, to: 0, before: '' };
          const [times, what] =
            places.length === 1 ? ['here', 'the citation'] : [`${places.length} times here`, 'the citations'];
          return {
            section,
            message: `A source is cited ${times} that is no longer in the story. Bring it back, or take ${what} out.`,
            excerpt: before,
            place: { kind: 'text', section, from, to },
            fix: {
              label: `Take ${what} out`,
              change: { kind: 'remove-citations', section, source },
            },
          };
        }),
    );
  },
};

/** Where a text cites a source: the character before each citation, and the words that it stands behind. */
function citationsOf(
  document: DocumentJson,
  source: string,
): readonly { readonly from: number; readonly to: number; readonly before: string }[] {
  let next = 0;
  return textLines(document).flatMap(({ text, citations }) => {
    const start = next;
    next += text.length + 1;
    return citations
      .filter((citation) => citation.source === source)
      .map(({ at }) => ({
        from: start + Math.max(0, at - 1),
        to: start + at,
        before: excerptAround(text.slice(0, at), at, at),
      }));
  });
}
