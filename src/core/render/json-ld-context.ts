/** Words of the W3C's http://www.w3.org/ns/anno.jsonld that our annotations use, with what they stand for there. */
const annotationWords = {
  '@propagate': true,
  TextualBody: 'oa:TextualBody',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  TimeState: 'oa:TimeState',
  Person: 'foaf:Person',
  commenting: 'oa:commenting',
  highlighting: 'oa:highlighting',
  tagging: 'oa:tagging',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
  purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
  created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
  modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
  creator: { '@id': 'dcterms:creator', '@type': '@id' },
  name: 'foaf:name',
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  format: 'dc:format',
  value: 'rdf:value',
  target: { '@id': 'oa:hasTarget', '@type': '@id' },
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  state: { '@id': 'oa:hasState', '@type': '@id' },
  sourceDate: { '@id': 'oa:sourceDate', '@type': 'xsd:dateTime' },
  cached: { '@id': 'oa:cachedSource', '@type': '@id' },
  selector: { '@id': 'oa:hasSelector', '@type': '@id' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

/**
 * The context of a story's JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), complete in itself so that nothing need be
 * fetched: the words of schema.org, and inside an annotation those of the Web Annotation Vocabulary.
 */
export const jsonLdContext = {
  '@version': 1.1,
  '@vocab': 'https://schema.org/',
  id: '@id',
  type: '@type',
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  Annotation: { '@id': 'oa:Annotation', '@context': annotationWords },
} as const;
