import type { Definition, RootContent } from 'mdast';
import { inlineText, type Block } from '../document/document.ts';
import { repairDocument } from '../document/repair.ts';
import { sectionId, type NewId } from '../ids.ts';
import { markdownFormat } from '../render/markdown.ts';
import type { Section } from '../story/section.ts';
import { newStory, type StoryContent } from '../story/story.ts';
import type { Topic } from '../story/topic.ts';
import { fieldsOf, parseFrontMatter, textsOf } from './front-matter.ts';
import { asBlock } from './hast-blocks.ts';
import { freeId, withSuggestions, type ImportOptions, type StoryRead } from './import-story.ts';
import { parseMarkdown, readMarkdownNodes, type MarkdownFile } from './markdown-blocks.ts';
import { ownSections, sourceFrom, topicFrom, withDistinctIds } from './own-records.ts';
import { foldHeading } from './section-heading.ts';
import { emptyTopic } from '../story/topic.ts';

/** Reads back what `renderMarkdown` wrote, also after somebody worked on it. Null for any other Markdown. */
export function readOwnMarkdown(
  text: string,
  yaml: string | null,
  { style, now, newId }: ImportOptions,
): StoryRead | null {
  if (yaml === null) return null;
  const { values } = parseFrontMatter(yaml);
  const listed = ownSections.safeParse(values['sections']);
  if (values['galley'] !== markdownFormat || !listed.success) return null;
  const { fields, sources } = fieldsOf(values);
  const blank = newStory(style, now);
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const known = withDistinctIds(
    list(sources).flatMap((value) => sourceFrom(value, newId) ?? []),
    newId,
  );
  const records = list(values['topics']).flatMap((value) => topicFrom(value, newId) ?? []);
  const parts = partsOf(parseMarkdown(text, true));
  const sections: Section[] = [];
  let topics: readonly Topic[] = records;
  const waiting = [...listed.data];
  for (const part of parts) {
    const at = waiting.findIndex(({ heading }) => sameHeading(heading, part.heading));
    const [entry] = at === -1 ? [] : waiting.splice(at, 1);
    // What stands above the first heading, or under a heading that the list does not know, keeps its words.
    const heading = entry?.heading ?? part.heading;
    const id = entry?.id ?? sectionId.parse(freeId(part.heading, [...sections, ...waiting]));
    if (entry?.kind === 'topics') {
      topics = cardsFrom(part.blocks, records, newId);
      sections.push({ id, kind: 'topics', heading });
    } else
      sections.push({
        id,
        kind: 'text',
        heading,
        content: repairDocument({ type: 'doc', content: part.blocks }),
      });
  }
  const content: StoryContent = {
    ...blank,
    headline: fields.headline ?? '',
    standfirst: fields.standfirst ?? '',
    bylines: textsOf(values['bylines']),
    language: fields.language ?? style.language,
    slug: fields.slug ?? '',
    status: fields.status ?? 'draft',
    deadline: fields.deadline,
    sections: withIds(sections),
    sources: known,
    topics: withDistinctIds(topics, newId),
  };
  return withSuggestions(content, style, []);
}

type Part = { readonly heading: string; readonly blocks: readonly Block[] };

/** The body, parted at its headings of level 2. */
function partsOf(file: MarkdownFile): readonly Part[] {
  const definitions = file.children.filter((node): node is Definition => node.type === 'definition');
  const note = (label: string) => (file.notes.has(label) ? ({ kind: 'source', id: label } as const) : null);
  const read = (nodes: readonly RootContent[]) =>
    readMarkdownNodes(nodes, definitions, true, note).blocks.map(asBlock);
  const parts: { heading: string; nodes: RootContent[] }[] = [];
  for (const node of file.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      const [words] = read([node]);
      const heading = words?.type === 'heading' ? inlineText(words.content ?? []) : '';
      parts.push({ heading, nodes: [] });
    } else if (parts.length === 0) parts.push({ heading: '', nodes: [node] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts.map(({ heading, nodes }) => ({ heading, blocks: read(nodes) }));
}

function sameHeading(listed: string, written: string): boolean {
  return (
    listed.trim() === written.trim() ||
    (foldHeading(listed) !== '' && foldHeading(listed) === foldHeading(written))
  );
}

/** The cards of the body; kind, other names and links come from the front matter's card of that name or place. */
function cardsFrom(blocks: readonly Block[], records: readonly Topic[], newId: NewId): readonly Topic[] {
  const cards: { name: string; lines: string[] }[] = [];
  for (const block of blocks) {
    const text =
      block.type === 'heading' || block.type === 'paragraph' ? inlineText(block.content ?? []) : '';
    if (block.type === 'heading') cards.push({ name: text, lines: [] });
    else if (block.type === 'paragraph') {
      if (cards.length === 0) cards.push({ name: '', lines: [] });
      cards.at(-1)?.lines.push(text);
    }
  }
  const sameCount = cards.length === records.length;
  const left = [...records];
  return cards.map(({ name, lines }, index) => {
    const inPlace = sameCount ? records[index] : undefined;
    const found =
      inPlace?.name.trim() === name.trim()
        ? inPlace
        : left.find((record) => record.name.trim() === name.trim());
    if (found !== undefined) left.splice(left.indexOf(found), 1);
    return { ...(found ?? emptyTopic(newId(), name)), description: lines.join('\n') };
  });
}

/** A section that was written twice by hand gets another id. */
function withIds(sections: readonly Section[]): Section[] {
  const out: Section[] = [];
  for (const section of sections) {
    const taken = out.some(({ id }) => id === section.id);
    out.push(taken ? { ...section, id: sectionId.parse(freeId(section.heading, out)) } : section);
  }
  return out;
}
