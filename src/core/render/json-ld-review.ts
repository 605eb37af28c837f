import { claimsOf } from '../claims/claims-of.ts';
import type { ClaimView } from '../claims/standing.ts';
import type { Evidence, Judgement, Verdict } from '../story/claim.ts';
import type { Story } from '../story/story.ts';
import { carriedText } from './carried.ts';
import { filled } from './filled.ts';
import { person, type JsonLdNode } from './json-ld-article.ts';
import { partUri, storyUri } from './uri.ts';
import { verdictWord } from './verdict-words.ts';

/** A claim whose verdict counts, with the judgement that gave it. */
export type CheckedClaim = ClaimView & { readonly judgement: Judgement };

/** From 1, wrong, to 5, verified. What cannot be checked stands nowhere between. */
const ratings: Readonly<Record<Verdict, number | null>> = {
  verified: 5,
  disputed: 3,
  wrong: 1,
  'not-checkable': null,
  unchecked: null,
};

/** The accepted claims of a story that have a verdict, given for the words as they stand. */
export function checkedClaims(
  story: Pick<Story, 'sections' | 'claims' | 'judgements' | 'evidence'>,
): readonly CheckedClaim[] {
  return claimsOf(story).filter(
    (view): view is CheckedClaim =>
      view.claim.stage === 'accepted' &&
      view.judgement !== null &&
      view.verdict !== 'unchecked' &&
      !view.isStale,
  );
}

/**
 * A verdict as a ClaimReview of schema.org. The claim appears in the story, unless its words are gone from it, and in
 * the sources that support it. Each piece of evidence is a citation whose Role says how it bears on the claim
 * (https://schema.org/Role); it leads to its source, and to its passage where `passages` has that annotation's id.
 */
export function reviewNode(
  story: Pick<Story, 'id' | 'language' | 'sources'>,
  view: CheckedClaim,
  passages: ReadonlySet<string>,
): JsonLdNode {
  const { claim, verdict, words, judgement, isOrphan } = view;
  const known = new Set<string>(story.sources.map(({ id }) => id));
  const evidence = view.evidence.filter(({ source }) => known.has(source));
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  const places = [
    ...(isOrphan ? [] : [storyUri(story.id)]),
    ...supporting.map(({ source }) => partUri(story.id, 'source', source)),
  ];
  const checker = carriedText(judgement.author || claim.checker);
  return filled({
    '@type': 'ClaimReview',
    '@id': partUri(story.id, 'review', judgement.id),
    claimReviewed: carriedText(words),
    reviewRating: filled({
      '@type': 'Rating',
      ...(ratings[verdict] === null ? {} : { ratingValue: ratings[verdict], bestRating: 5, worstRating: 1 }),
      alternateName: verdictWord(verdict, story.language),
    }),
    reviewBody: carriedText(judgement.why),
    author: checker === '' ? null : person(checker),
    datePublished: judgement.at,
    inLanguage: story.language,
    itemReviewed: filled({
      '@type': 'Claim',
      '@id': partUri(story.id, 'claim', claim.id),
      appearance: [...new Set(places)].map(reference),
      citation: evidence.map((item) => evidenceNode(story.id, item, passages)),
    }),
  });
}

function evidenceNode(
  story: string,
  { source, annotation, stance }: Evidence,
  passages: ReadonlySet<string>,
): JsonLdNode {
  const passage = annotation !== null && passages.has(annotation) ? annotation : null;
  const cited = [
    partUri(story, 'source', source),
    ...(passage === null ? [] : [partUri(story, 'annotation', passage)]),
  ];
  return { '@type': 'Role', roleName: stance, citation: cited.map(reference) };
}

function reference(id: string): JsonLdNode {
  return { '@id': id };
}
