import { annotationsToJsonLd, type Annotated } from '../annotations/to-json-ld.ts';
import type { Story } from '../story/story.ts';
import { carriedStory } from './carried.ts';
import { articleNode, type JsonLdNode } from './json-ld-article.ts';
import { jsonLdContext } from './json-ld-context.ts';
import { checkedClaims, reviewNode } from './json-ld-review.ts';
import { uriOf } from './uri.ts';

/**
 * A story as one JSON-LD document for machines: the article, a review of each claim with a verdict that still counts,
 * and `annotated` as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). Its context stands in it, so it
 * is read without a network; `annotationsFromJsonLd` reads its annotations. The same bytes for the same story.
 */
export function renderJsonLd(story: Story, annotated: readonly Annotated[]): string {
  const document = {
    '@context': jsonLdContext,
    '@graph': [
      articleNode(carriedStory(story)),
      ...reviewNodes(story, annotated),
      ...annotationNodes(story.id, annotated),
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function reviewNodes(story: Story, annotated: readonly Annotated[]): readonly JsonLdNode[] {
  const passages = new Set<string>(annotated.map(({ annotation }) => annotation.id));
  return checkedClaims(story).map((view) => reviewNode(story, view, passages));
}

/** Annotations in their standard form. What they are about is named by an IRI, so addresses become URIs. */
function annotationNodes(story: string, annotated: readonly Annotated[]): readonly JsonLdNode[] {
  const page = annotationsToJsonLd(
    story,
    annotated.map((item) => ({
      ...item,
      source: item.source && { ...item.source, url: uriOf(item.source.url) ?? '' },
    })),
  );
  return page['items'] as readonly JsonLdNode[];
}

/**
 * What a published page says of itself to machines: the article, and the verdicts on the claims that stand in it. The
 * checkers' reasons and passages stay in the house.
 */
export function pageJsonLd(story: Story): JsonLdNode {
  const standing = checkedClaims(story).filter(({ isOrphan }) => !isOrphan);
  return {
    '@context': 'https://schema.org',
    '@graph': [
      articleNode(carriedStory(story)),
      ...standing.map((view) =>
        reviewNode(story, { ...view, judgement: { ...view.judgement, why: '' } }, new Set()),
      ),
    ],
  };
}

/**
 * JSON as the text of a `<script>` data block: whatever its texts hold, nothing in it ends the block or opens a
 * comment in it (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function scriptJson(value: JsonLdNode): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
