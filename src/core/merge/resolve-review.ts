import type { Block, DocumentJson, ListItem } from '../document/document.ts';
import { sameJson } from '../story-doc/records.ts';
import { textSections, type StoryContent } from '../story/story.ts';
import type { ParagraphReview, ReviewChoice } from './review.ts';
import type { TextBlock } from './text-block.ts';

/**
 * The section’s text with a paragraph as it was chosen in the review, or null where the paragraph that the review is
 * about no longer stands there as the merge left it: somebody has gone on writing.
 */
export function resolveParagraph(
  content: Pick<StoryContent, 'sections'>,
  { section, shown, ours, theirs }: ParagraphReview,
  choice: ReviewChoice,
): DocumentJson | null {
  const found = textSections(content).find(({ id }) => id === section);
  if (found === undefined) return null;
  const chosen = { 'as-is': shown, ours: [ours], theirs: [theirs], both: inOneOrder(ours, theirs) }[choice];
  const blocks = chosen.flatMap((block): readonly TextBlock[] => (block === null ? [] : [block]));
  const replaced = replaceRun(found.content.content, shown, blocks);
  if (replaced === null) return null;
  return { type: 'doc', content: replaced.length > 0 ? replaced : [{ type: 'paragraph' }] };
}

/** Two forms in an order that is the same on both laptops, where ours and theirs are the other way round. */
function inOneOrder(...forms: readonly (TextBlock | null)[]): readonly (TextBlock | null)[] {
  return forms.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Blocks with one run of neighbours replaced, in whatever list or quotation it stands; null where it is not there. */
function replaceRun(
  blocks: readonly Block[],
  run: readonly TextBlock[],
  by: readonly TextBlock[],
): readonly Block[] | null {
  const at = blocks.findIndex((_, index) =>
    run.every((block, step) => sameJson(blocks[index + step], block)),
  );
  if (at !== -1) return blocks.toSpliced(at, run.length, ...by);
  for (const [index, block] of blocks.entries()) {
    const inner = replaceInside(block, run, by);
    if (inner !== null) return blocks.toSpliced(index, 1, ...inner);
  }
  return null;
}

/** The block with the run replaced inside it, nothing where that leaves it empty, null where the run is not in it. */
function replaceInside(
  block: Block,
  run: readonly TextBlock[],
  by: readonly TextBlock[],
): readonly Block[] | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return null;
    case 'blockquote': {
      const content = replaceRun(block.content, run, by);
      return content === null ? null : content.length === 0 ? [] : [{ ...block, content }];
    }
    case 'bulletList':
    case 'orderedList': {
      const content = replaceInItems(block.content, run, by);
      return content === null ? null : content.length === 0 ? [] : [{ ...block, content }];
    }
  }
}

function replaceInItems(
  items: readonly ListItem[],
  run: readonly TextBlock[],
  by: readonly TextBlock[],
): readonly ListItem[] | null {
  for (const [index, item] of items.entries()) {
    const content = replaceRun(item.content, run, by);
    if (content !== null)
      return items.toSpliced(index, 1, ...(content.length === 0 ? [] : [{ ...item, content }]));
  }
  return null;
}
