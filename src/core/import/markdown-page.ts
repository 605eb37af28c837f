import type { Definition } from 'mdast';
import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { fieldsOf, parseFrontMatter } from './front-matter.ts';
import { readMarkdownNodes, type MarkdownFile } from './markdown-blocks.ts';
import { readNotes } from './notes.ts';
import { addLosses, lossWarnings, noLosses, type Page, type PageBlock } from './page.ts';

/** Reads Markdown of any origin: front matter, headings, footnotes. Our own exports are read by `readOwnMarkdown`. */
export function readMarkdownPage(file: MarkdownFile, style: HouseStyle, newId: NewId): Page {
  const front = file.yaml === null ? { values: {}, warning: null } : parseFrontMatter(file.yaml);
  const { fields, unknown } = fieldsOf(front.values);
  const definitions = file.children.filter((node): node is Definition => node.type === 'definition');
  const read = noteBlocks(file, definitions);
  const notes = readNotes(read.blocks, style, newId);
  const body = readMarkdownNodes(
    file.children,
    definitions,
    false,
    (label) => notes.targets.get(label) ?? null,
  );
  return {
    blocks: body.blocks,
    fields,
    title: null,
    sources: notes.sources,
    warnings: [
      ...(front.warning === null ? [] : [front.warning]),
      ...(file.hasToml
        ? ['The details at the top of the file are in TOML, which Galley does not read.']
        : []),
      ...(unknown.length > 0
        ? [`These details at the top of the file have no place in a story: ${unknown.join(', ')}.`]
        : []),
      ...lossWarnings(addLosses(body.losses, read.losses)),
    ],
  };
}

/** What each footnote says, as blocks. */
export function noteBlocks(
  file: MarkdownFile,
  definitions: readonly Definition[],
): { readonly blocks: ReadonlyMap<string, readonly PageBlock[]>; readonly losses: typeof noLosses } {
  let losses = noLosses;
  const blocks = new Map<string, readonly PageBlock[]>();
  for (const [label, note] of file.notes) {
    const read = readMarkdownNodes(note.children, definitions, false, () => null);
    losses = addLosses(losses, read.losses);
    blocks.set(label, read.blocks);
  }
  return { blocks, losses };
}
