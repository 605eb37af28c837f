import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { citedSources } from '../document/document.ts';
import type { Source } from '../story/source.ts';
import { textSections, type Story } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
import { carriedStory } from './carried.ts';
import { markdownForm } from './markdown-form.ts';
import { markdownBlocks, markdownInline } from './markdown-nodes.ts';
import { pageWords } from './page-words.ts';
import { sourceLine } from './source-line.ts';

/** The version of the front matter's shape, and what tells our own files from others. */
export const markdownFormat = 1;

const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    strong: '*',
    fence: '`',
    incrementListMarker: true,
  })
  .use(remarkGfm, { firstLineBlank: false })
  .use(remarkFrontmatter, ['yaml'])
  .use(function colonAfterCitation() {
    const data = this.data();
    // At the start of a line `[^id]:` would define a footnote instead of citing one.
    const unsafe = [{ character: ':', before: '\\]', inConstruct: 'phrasing' as const }];
    data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), { unsafe }];
  })
  .freeze();

/**
 * A story as Markdown with YAML front matter: the text, sections and topics in the body, citations as footnotes, and
 * in the front matter what a body has no form for. Importing it gives the same story back.
 */
export function renderMarkdown(written: Story): string {
  const story = carriedStory(written);
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'yaml', value: frontMatter(story) },
      ...story.sections.flatMap((section): RootContent[] => [
        { type: 'heading', depth: 2, children: markdownInline([{ type: 'text', text: section.heading }]) },
        ...(section.kind === 'text'
          ? markdownBlocks(markdownForm(section.content))
          : story.topics.flatMap(topicCard)),
      ]),
      ...footnotes(story),
    ],
  };
  return writer.stringify(tree);
}

function topicCard({ name, description }: Topic): RootContent[] {
  const lines = description
    .split('\n')
    .flatMap((text, index) => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(text === '' ? [] : [{ type: 'text', text } as const]),
    ]);
  return [
    {
      type: 'heading',
      depth: 3,
      children: markdownInline(name === '' ? [] : [{ type: 'text', text: name }]),
    },
    ...markdownBlocks(markdownForm({ type: 'doc', content: [{ type: 'paragraph', content: lines }] })),
  ];
}

/** A footnote for each source that the text cites, also for one that the story no longer has. */
function footnotes(story: Story): RootContent[] {
  const cited = new Set(textSections(story).flatMap(({ content }) => citedSources(content)));
  return [...cited].map((id): RootContent => {
    const source = story.sources.find((item) => item.id === id);
    const children = source === undefined ? [] : noteWords(source, story.language);
    const missing = { type: 'text', value: pageWords(story.language).sourceMissing } as const;
    return {
      type: 'footnoteDefinition',
      identifier: id,
      label: id,
      children: [{ type: 'paragraph', children: children.length > 0 ? children : [missing] }],
    };
  });
}

/** What a footnote says of its source: a line, and its address as a link. */
function noteWords(source: Source, language: string): PhrasingContent[] {
  const line = (sourceLine(source, language, false) || (source.url === '' ? source.id : '')).replaceAll(
    '\n',
    ' ',
  );
  const { url } = source;
  const words: PhrasingContent[] =
    line === '' ? [] : [{ type: 'text', value: url === '' ? line : `${line} ` }];
  const link: PhrasingContent[] =
    url === '' ? [] : [{ type: 'link', url, children: [{ type: 'text', value: url }] }];
  return [...words, ...link];
}

function frontMatter(story: Story): string {
  const values = {
    galley: markdownFormat,
    headline: story.headline,
    standfirst: story.standfirst,
    bylines: story.bylines,
    language: story.language,
    slug: story.slug,
    status: story.status,
    deadline: story.deadline,
    sections: story.sections.map(({ id, kind, heading }) => ({ id, kind, heading })),
    sources: story.sources.map(saidValues),
    topics: story.topics.map(({ description: _inTheBody, ...topic }) => saidValues(topic)),
  };
  return stringify(values, { aliasDuplicateObjects: false, lineWidth: 0, blockQuote: false }).trimEnd();
}

/** A record without the fields that say nothing. */
function saidValues<T extends object>(record: T): Partial<T> {
  const said = Object.entries(record).filter(
    ([, value]) => value !== '' && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Partial<T>;
}
