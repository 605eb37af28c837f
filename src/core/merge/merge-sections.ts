import { sectionId, type SectionId } from '../ids.ts';
import type { Section } from '../story/section.ts';
import { mergeBlocks, type Forms } from './merge-blocks.ts';
import type { ParagraphReview, ReviewItem } from './review.ts';
import { otherSide, type SideName } from './sides.ts';
import { chosen, type Pair } from './two-sides.ts';
import { unionById } from './union-by-id.ts';

/** The sections of both sides, and what a person should look at in them. */
export type MergedSections = {
  readonly sections: readonly Section[];
  readonly review: readonly ReviewItem[];
};

/** Merges the sections of two states of a story that share no past: headings as values, texts block by block. */
export function mergeSections(pair: Pair): MergedSections {
  const { firstIs } = pair;
  const first = withCardsApart(pair.first.sections, pair.second.sections, firstIs);
  const second = withCardsApart(pair.second.sections, pair.first.sections, otherSide(firstIs));
  const others = new Map(second.sections.map((section) => [section.id, section]));
  const merged = first.sections.map((section): MergedSections => {
    const other = others.get(section.id);
    return other === undefined ? { sections: [section], review: [] } : mergeSection(pair, section, other);
  });
  return {
    sections: unionById(
      merged.flatMap(({ sections }) => sections),
      second.sections,
    ),
    review: [...merged.flatMap(({ review }) => review), ...first.review, ...second.review],
  };
}

function mergeSection(pair: Pair, section: Section, other: Section): MergedSections {
  const place = { part: 'sections', record: section.id, field: 'heading' };
  const heading = chosen(pair, place, [section.heading, other.heading]);
  if (section.kind !== 'text' || other.kind !== 'text')
    return { sections: [{ ...section, heading: heading.value }], review: heading.review };
  const { text, forms } = mergeBlocks(section.content, other.content);
  return {
    sections: [{ ...section, heading: heading.value, content: text }],
    review: [
      ...heading.review,
      ...forms.map((both, index) => paragraphItem(section.id, `p-${section.id}-${index}`, both, pair)),
    ],
  };
}

function paragraphItem(section: SectionId, id: string, both: Forms, { firstIs }: Pair): ParagraphReview {
  const { first, second } = both;
  const [ours, theirs] = firstIs === 'ours' ? [first, second] : [second, first];
  return {
    kind: first === null || second === null ? 'put-back' : 'both-changed',
    id,
    section,
    shown: [first, second].filter((block) => block !== null),
    ours,
    theirs,
  };
}

/**
 * One side’s sections, with the place of its cards under an id of its own wherever the other side has a text by that
 * id: both stay, and the claims in the text and the links to it still find it. The same id every time, so that merging
 * again finds it, too.
 */
function withCardsApart(own: readonly Section[], other: readonly Section[], from: SideName): MergedSections {
  const texts = new Set<string>(other.flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])));
  const taken = new Set<string>([...own.map(({ id }) => id), ...texts]);
  const review: ReviewItem[] = [];
  const sections = own.map((section): Section => {
    if (section.kind === 'text' || !texts.has(section.id)) return section;
    const id = freeId(section.id, taken);
    taken.add(id);
    const label = section.heading.slice(0, 200);
    review.push({ kind: 'record', id: `r-sections-${id}`, part: 'sections', record: id, from, label });
    return { ...section, id };
  });
  return { sections, review };
}

/** So much of the old id leaves room for what is put behind it: an id has 64 characters at most. */
const longestStem = 50;

function freeId(old: string, taken: ReadonlySet<string>): SectionId {
  const stem = `${old.slice(0, longestStem)}-topics`;
  let id = stem;
  for (let nth = 2; taken.has(id); nth++) id = `${stem}-${nth}`;
  return sectionId.parse(id);
}
