import type { SuggestedSource } from '../contract/batches.ts';
import { citedSources, emptyDocument, plainText, type Block } from '../document/document.ts';
import { repairDocument } from '../document/repair.ts';
import { sectionId, type NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import type { Section, TextSection } from '../story/section.ts';
import { slugFrom } from '../story/slug.ts';
import { newStory, textSections, type StoryContent } from '../story/story.ts';
import { suggestSources } from '../text/outlets.ts';
import { pageWords } from '../render/page-words.ts';
import { guessLanguage } from './guess-language.ts';
import { readLead } from './lead.ts';
import type { Page } from './page.ts';
import { splitPage, type PagePart } from './split-page.ts';
import { topicsFrom } from './topics.ts';

/** A story read from a file, with what the person who imports it should know. */
export type StoryRead = {
  readonly content: StoryContent;
  readonly suggestedSources: readonly SuggestedSource[];
  readonly warnings: readonly string[];
};

export type ImportOptions = {
  readonly style: HouseStyle;
  /** An ISO 8601 moment. */
  readonly now: string;
  readonly newId: NewId;
};

/** Makes a story of a page: its text goes to the house's sections; what fits none gets a section of its own. */
export function storyFromPage(page: Page, { style, now, newId }: ImportOptions): StoryRead {
  const { title, lead, parts } = splitPage(page.blocks, style);
  const knownHeadline = page.fields.headline ?? title;
  const read = readLead(lead, knownHeadline !== null, parts.length > 0);
  const text = page.blocks.length === 0 ? '' : wholeText(lead, parts);
  const language = page.fields.language ?? guessLanguage(text) ?? style.language;
  const headline = (knownHeadline ?? read.headline ?? page.title ?? '').replaceAll(/\s+/g, ' ').trim();
  const standfirst = [page.fields.standfirst ?? '', read.standfirst].filter((part) => part !== '').join('\n');
  const blank = newStory(style, now);
  const introduction: readonly PagePart[] =
    read.rest.length > 0
      ? [{ kind: 'own', heading: pageWords(language).introduction, blocks: read.rest }]
      : [];
  const { sections, topicBlocks } = fillSections(blank.sections, [...introduction, ...parts]);
  const content: StoryContent = {
    ...blank,
    headline,
    standfirst,
    bylines: [...new Set([...page.fields.bylines, ...read.bylines])],
    language,
    slug: page.fields.slug ?? slugFrom(headline),
    status: page.fields.status ?? 'draft',
    deadline: page.fields.deadline,
    sections,
    sources: [...page.sources],
    topics: [...topicsFrom(topicBlocks, newId)],
  };
  return withSuggestions(content, style, page.warnings);
}

/** A story that was read, with the outlets that its text names and warnings about citations that lead nowhere. */
export function withSuggestions(
  content: StoryContent,
  style: HouseStyle,
  warnings: readonly string[],
): StoryRead {
  const known = new Set<string>(content.sources.map(({ id }) => id));
  const lost = textSections(content)
    .flatMap(({ content: text }) => citedSources(text))
    .filter((id) => !known.has(id)).length;
  const lostWarning = `${lost === 1 ? 'A citation leads' : `${lost} citations lead`} to a source that the file does not have.`;
  return {
    content,
    suggestedSources: suggestSources(content, style),
    warnings: lost > 0 ? [...warnings, lostWarning] : warnings,
  };
}

function wholeText(lead: readonly Block[], parts: readonly PagePart[]): string {
  const blocks = [...lead, ...parts.flatMap((part) => part.blocks)];
  return plainText({ type: 'doc', content: blocks });
}

/** Puts each part into its section; own sections come behind the section that they follow on the page. */
function fillSections(
  template: readonly Section[],
  parts: readonly PagePart[],
): { readonly sections: Section[]; readonly topicBlocks: readonly Block[] } {
  const filled = new Map<string, Block[]>();
  const sections: Section[] = [...template];
  const topicBlocks: Block[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.kind === 'own') {
      const id = sectionId.parse(freeId(part.heading, sections));
      sections.splice(at, 0, { id, kind: 'text', heading: part.heading, content: emptyDocument });
      filled.set(id, [...part.blocks]);
      at++;
      continue;
    }
    at = sections.findIndex(({ id }) => id === part.section.id) + 1;
    if (part.section.kind === 'topics') topicBlocks.push(...part.blocks);
    else filled.set(part.section.id, [...(filled.get(part.section.id) ?? []), ...part.blocks]);
  }
  return { sections: sections.map((section) => withText(section, filled.get(section.id))), topicBlocks };
}

function withText(section: Section, blocks: readonly Block[] | undefined): Section {
  if (section.kind !== 'text' || blocks === undefined || blocks.length === 0) return section;
  // What a file is read into is close to our schema, not always of it: an empty quote, a list in a heading.
  const filled: TextSection = { ...section, content: repairDocument({ type: 'doc', content: blocks }) };
  return filled;
}

/** An id from a heading in Latin letters; `section-2` and so on where there are none or it is taken. */
export function freeId(heading: string, sections: readonly { readonly id: string }[]): string {
  const wish = slugFrom(heading)
    .replaceAll(/[^a-z0-9-]/g, '')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const isFree = (id: string) => !sections.some((section) => section.id === id);
  if (wish !== '' && isFree(wish)) return wish;
  let number = 2;
  while (!isFree(`${wish || 'section'}-${number}`)) number++;
  return `${wish || 'section'}-${number}`;
}
