import fc from 'fast-check';
import jsonld, { type ContextDefinition, type JsonLdDocument } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import {
  aCapture,
  aClaim,
  aJudgement,
  anAnnotation,
  anEvidence,
  aSource,
  aStory,
  aTopic,
  recordId,
  text,
} from '../../../tests/support/stories.ts';
import { annotationsFromJsonLd } from '../annotations/from-json-ld.ts';
import { annotationsToJsonLd, type Annotated } from '../annotations/to-json-ld.ts';
import { withClaim } from '../document/mark-claim.ts';
import type { Story } from '../story/story.ts';
import { jsonLdContext } from './json-ld-context.ts';
import { checkedClaims } from './json-ld-review.ts';
import { pageJsonLd, renderJsonLd, scriptJson } from './json-ld.ts';

type Node = Readonly<Record<string, unknown>>;

const schema = 'https://schema.org/';
const oa = 'http://www.w3.org/ns/oa#';

/** What the processor may ask for: nothing. */
const offline = {
  safe: true,
  documentLoader: (url: string) => Promise.reject(new Error(`asked for ${url}`)),
};

const context = jsonLdContext as unknown as ContextDefinition;

async function expanded(document: unknown): Promise<readonly Node[]> {
  return jsonld.expand(document as JsonLdDocument, offline);
}

/** Every node of a type, however deep. */
function ofType(value: unknown, type: string): readonly Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((item) => ofType(item, type));
  const types: unknown = Reflect.get(value, '@type');
  return Array.isArray(types) && types.includes(type) ? [value as Node, ...inner] : inner;
}

/** JSON as compaction writes it: lists of one as the one, keywords by the names that the context gives them. */
function compactForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? compactForm(value[0]) : value.map(compactForm);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key.replace(/^@(?=id$|type$)/, ''), compactForm(item)]),
  );
}

/** Every text and number in a value, sorted. */
function values(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(values).toSorted();
}

function annotatedOf(story: Story): readonly Annotated[] {
  return story.annotations.map((annotation) => ({
    annotation,
    source: story.sources.find(({ id }) => id === annotation.source),
    capture: story.captures.find(({ id }) => id === annotation.capture),
    text: 'x'.repeat(100),
  }));
}

const said = 'The wall is nine metres high.';
const capture = aCapture('cap1', 's1');
const full: Story = aStory({
  headline: 'Old pier falls',
  standfirst: 'Nobody was hurt.',
  bylines: ['Ada Quill', 'Bo Marsh'],
  status: 'published',
  sections: {
    'whats-happened': withClaim(text(`Then. ${said}`), { from: 6, to: 6 + said.length }, 'c1'),
  },
  sources: [
    aSource('s1', {
      title: 'Pier falls',
      outlet: 'Quay Courier',
      url: 'https://quay.example/a b',
      authors: ['Di Eider'],
      publishedAt: '2026-03',
      language: 'de',
      note: 'Page 4',
    }),
    aSource('s2', { outlet: 'Harbour Post' }),
  ],
  topics: [
    aTopic('t1', 'Port Ellery', {
      kind: 'place',
      description: 'A town.',
      aliases: ['Ellery'],
      links: [{ title: 'Its site', url: 'https://ellery.example/ü' }],
    }),
  ],
  captures: [capture],
  annotations: [anAnnotation('n1', capture, { note: 'Ask the port.', tags: ['wall'], prefix: 'Then ' })],
  claims: [aClaim('c1')],
  judgements: [aJudgement('j1', 'c1', { verdict: 'disputed', why: 'Eight, says the port.', author: 'Rim' })],
  evidence: [
    anEvidence('e1', 'c1', { annotation: recordId.parse('n1') }),
    anEvidence('e2', 'c1', { stance: 'contradicts', source: recordId.parse('s2') }),
    anEvidence('e3', 'c1', { source: recordId.parse('gone') }),
  ],
});

function graph(story: Story): readonly Node[] {
  return (JSON.parse(renderJsonLd(story, annotatedOf(story))) as { '@graph': Node[] })['@graph'];
}

describe('a story as JSON-LD', () => {
  test('says who wrote what, when, on what and after whom', () => {
    expect(graph(full)[0]).toEqual({
      '@type': 'NewsArticle',
      '@id': `urn:uuid:${full.id}`,
      headline: 'Old pier falls',
      description: 'Nobody was hurt.',
      author: [
        { '@type': 'Person', name: 'Ada Quill' },
        { '@type': 'Person', name: 'Bo Marsh' },
      ],
      datePublished: full.updatedAt,
      dateCreated: full.createdAt,
      dateModified: full.updatedAt,
      inLanguage: 'en',
      articleSection: ['What’s happened', 'More on these topics'],
      wordCount: 7,
      articleBody: `What’s happened\n\nThen. ${said}`,
      about: [
        {
          '@type': 'Place',
          '@id': `urn:x-galley:${full.id}:topic:t1`,
          name: 'Port Ellery',
          description: 'A town.',
          alternateName: ['Ellery'],
          sameAs: ['https://ellery.example/%C3%BC'],
        },
      ],
      citation: [
        {
          '@type': 'CreativeWork',
          '@id': `urn:x-galley:${full.id}:source:s1`,
          name: 'Pier falls',
          genre: 'article',
          publisher: { '@type': 'Organization', name: 'Quay Courier' },
          author: [{ '@type': 'Person', name: 'Di Eider' }],
          datePublished: '2026-03',
          inLanguage: 'de',
          url: 'https://quay.example/a%20b',
          comment: { '@type': 'Comment', text: 'Page 4' },
        },
        {
          '@type': 'CreativeWork',
          '@id': `urn:x-galley:${full.id}:source:s2`,
          genre: 'article',
          publisher: { '@type': 'Organization', name: 'Harbour Post' },
        },
      ],
    });
  });

  test('reviews each claim: the verdict, who gave it and what it rests on', () => {
    const part = (rest: string) => ({ '@id': `urn:x-galley:${full.id}:${rest}` });
    expect(graph(full)[1]).toEqual({
      '@type': 'ClaimReview',
      ...part('review:j1'),
      claimReviewed: said,
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 3,
        bestRating: 5,
        worstRating: 1,
        alternateName: 'Disputed',
      },
      reviewBody: 'Eight, says the port.',
      author: { '@type': 'Person', name: 'Rim' },
      datePublished: '2026-11-23T08:50:00Z',
      inLanguage: 'en',
      itemReviewed: {
        '@type': 'Claim',
        ...part('claim:c1'),
        appearance: [{ '@id': `urn:uuid:${full.id}` }, part('source:s1')],
        citation: [
          { '@type': 'Role', roleName: 'supports', citation: [part('source:s1'), part('annotation:n1')] },
          { '@type': 'Role', roleName: 'contradicts', citation: [part('source:s2')] },
        ],
      },
    });
  });

  test('is published only when it is', () => {
    for (const status of ['draft', 'checking', 'ready'] as const)
      expect(graph({ ...full, status })[0]).not.toHaveProperty('datePublished');
  });

  const reviews = (changes: Partial<Story>) =>
    graph({ ...full, ...changes }).filter((node) => node['@type'] === 'ClaimReview');

  test.each([
    ['a proposal', { claims: [aClaim('c1', { stage: 'proposed' })] }],
    ['without a verdict', { judgements: [] }],
    ['whose verdict was taken back', { judgements: [aJudgement('j1', 'c1', { verdict: 'unchecked' })] }],
    ['whose verdict is stale', { judgements: [aJudgement('j1', 'c1', { words: 'Other words.' })] }],
  ])('reviews no claim %s', (_what, changes) => {
    expect(reviews({})).toHaveLength(1);
    expect(reviews(changes)).toEqual([]);
  });

  test('rates from 1 to 5, and not what cannot be checked', () => {
    const rating = (verdict: Story['judgements'][number]['verdict'], language = 'en') =>
      reviews({ language, judgements: [aJudgement('j1', 'c1', { verdict })] })[0]?.['reviewRating'];
    expect(rating('verified')).toMatchObject({ ratingValue: 5, alternateName: 'Verified' });
    expect(rating('wrong', 'de-AT')).toMatchObject({ ratingValue: 1, alternateName: 'Falsch' });
    expect(rating('not-checkable')).toEqual({ '@type': 'Rating', alternateName: 'Not checkable' });
  });

  test('a claim whose words are gone is reviewed for whoever goes on with the story, not on the page', () => {
    const gone = { ...full, sections: aStory().sections };
    const [review] = reviews({ sections: gone.sections });
    expect(review?.['itemReviewed']).toMatchObject({
      appearance: [{ '@id': `urn:x-galley:${full.id}:source:s1` }],
    });
    expect(pageJsonLd(gone)['@graph']).toHaveLength(1);
    expect(pageJsonLd(full)['@graph']).toHaveLength(2);
  });

  test('gives the same bytes for the same story', () => {
    expect(renderJsonLd(structuredClone(full), annotatedOf(full))).toBe(
      renderJsonLd(full, annotatedOf(full)),
    );
  });

  test('its annotations are read back', () => {
    const result = annotationsFromJsonLd(JSON.parse(renderJsonLd(full, annotatedOf(full))));
    expect(result.ok && result.value.annotations).toMatchObject([
      {
        iri: `urn:x-galley:${full.id}:annotation:n1`,
        exact: 'the harbour wall',
        note: 'Ask the port.',
        tags: ['wall'],
        sha256: 'a'.repeat(64),
      },
    ]);
  });
});

describe('a processor of JSON-LD', () => {
  test('is stopped by what it does not know: the check can fail', async () => {
    await expect(expanded({ '@context': { '@version': 1.1 }, headline: 'x' })).rejects.toThrow('Safe mode');
    await expect(expanded({ '@context': 'https://schema.org', headline: 'x' })).rejects.toThrow(
      'https://schema.org',
    );
  });

  test('reads annotations as the words of the W3C', async () => {
    const [annotation] = ofType(
      await expanded(JSON.parse(renderJsonLd(full, annotatedOf(full)))),
      `${oa}Annotation`,
    );
    const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime';
    const integer = 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger';
    expect(annotation).toEqual({
      '@id': `urn:x-galley:${full.id}:annotation:n1`,
      '@type': [`${oa}Annotation`],
      [`${oa}motivatedBy`]: [{ '@id': `${oa}commenting` }],
      'http://purl.org/dc/terms/created': [{ '@type': dateTime, '@value': '2026-11-23T08:40:00Z' }],
      'http://purl.org/dc/terms/modified': [{ '@type': dateTime, '@value': '2026-11-23T08:40:00Z' }],
      'http://purl.org/dc/terms/creator': [
        {
          '@type': ['http://xmlns.com/foaf/0.1/Person'],
          'http://xmlns.com/foaf/0.1/name': [{ '@value': 'A. Reader' }],
        },
      ],
      [`${oa}hasBody`]: [
        {
          '@type': [`${oa}TextualBody`],
          [`${oa}hasPurpose`]: [{ '@id': `${oa}commenting` }],
          'http://purl.org/dc/elements/1.1/format': [{ '@value': 'text/plain' }],
          'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': [{ '@value': 'Ask the port.' }],
        },
        {
          '@type': [`${oa}TextualBody`],
          [`${oa}hasPurpose`]: [{ '@id': `${oa}tagging` }],
          'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': [{ '@value': 'wall' }],
        },
      ],
      [`${oa}hasTarget`]: [
        {
          '@type': [`${oa}SpecificResource`],
          [`${oa}hasSource`]: [{ '@id': 'https://quay.example/a%20b' }],
          [`${oa}hasState`]: [
            {
              '@type': [`${oa}TimeState`],
              [`${oa}sourceDate`]: [{ '@type': dateTime, '@value': capture.capturedAt }],
              [`${oa}cachedSource`]: [{ '@id': `urn:sha256:${'a'.repeat(64)}` }],
            },
          ],
          [`${oa}hasSelector`]: [
            {
              '@type': [`${oa}TextQuoteSelector`],
              [`${oa}exact`]: [{ '@value': 'the harbour wall' }],
              [`${oa}prefix`]: [{ '@value': 'Then ' }],
            },
            {
              '@type': [`${oa}TextPositionSelector`],
              [`${oa}start`]: [{ '@type': integer, '@value': 0 }],
              [`${oa}end`]: [{ '@type': integer, '@value': 16 }],
            },
          ],
        },
      ],
    });
  });

  test('property: drops nothing of any story', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory(), async (story) => {
        const annotated = annotatedOf(story);
        const document = JSON.parse(renderJsonLd(story, annotated)) as { '@graph': readonly Node[] };
        const nodes = await expanded(document);
        const count = (type: string) => ofType(nodes, type).length;
        expect([
          count(`${schema}NewsArticle`),
          count(`${schema}CreativeWork`),
          count(`${schema}ClaimReview`),
          count(`${oa}Annotation`),
        ]).toEqual([1, story.sources.length, checkedClaims(story).length, annotated.length]);
        const back: Node = await jsonld.compact(nodes as JsonLdDocument, context, offline);
        expect(compactForm(back['@graph'])).toEqual(compactForm(document['@graph']));
      }),
      { numRuns: 100 },
    );
  });

  test('flattens the story into as many nodes as it names, with all its values', async () => {
    const document = JSON.parse(renderJsonLd(full, annotatedOf(full))) as JsonLdDocument;
    const flat = (await jsonld.flatten(document, undefined, offline)) as unknown as readonly Node[];
    const named = flat.map((node) => String(node['@id'])).filter((id) => id.startsWith('urn:'));
    const part = (rest: string) => `urn:x-galley:${full.id}:${rest}`;
    expect(named.toSorted()).toEqual(
      [
        `urn:uuid:${full.id}`,
        ...['source:s1', 'source:s2', 'topic:t1', 'claim:c1', 'review:j1', 'annotation:n1'].map(part),
      ].toSorted(),
    );
    const texts = new Set(values(flat));
    const page = annotationsToJsonLd(full.id, annotatedOf(full));
    expect(values(page['items']).filter((value) => / /.test(value) && !texts.has(value))).toEqual([
      'https://quay.example/a b',
    ]);
    for (const word of ['Old pier falls', said, 'Ada Quill', 'Di Eider', 'contradicts', 'Ellery', 'Page 4'])
      expect(texts).toContain(word);
  });

  test('property: reads what stands in the head of a page', async () => {
    const known = {
      safe: true,
      documentLoader: (documentUrl: string) =>
        documentUrl === 'https://schema.org'
          ? Promise.resolve({ documentUrl, document: { '@context': { '@vocab': schema } } })
          : Promise.reject(new Error(`asked for ${documentUrl}`)),
    };
    await fc.assert(
      fc.asyncProperty(anyStory(), async (story) => {
        const document = JSON.parse(scriptJson(pageJsonLd(story))) as JsonLdDocument;
        const nodes = await jsonld.expand(document, known);
        expect(ofType(nodes, `${schema}CreativeWork`)).toHaveLength(story.sources.length);
        expect(ofType(nodes, `${oa}Annotation`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

test('the reasons and passages of checkers stay out of a page', () => {
  const data = scriptJson(pageJsonLd(full));
  expect(data).toContain(said);
  expect(data).not.toMatch(/Eight, says|annotation|harbour wall/);
});
