import { parseDocument, type DocumentJson } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import { textLines, type TextLine } from '../document/text-lines.ts';
import type { BlockNode } from './block-tree.ts';
import type { TextBlock } from './text-block.ts';

type ClaimSpan = TextLine['claims'][number];

/**
 * Marks the claims of lines on others that say the same. A claim that the text has already, on the same words of an
 * equal line, is not marked again on another one: of several equal lines each keeps its own.
 */
export function claimMarker(text: readonly BlockNode[]): (own: TextBlock, twin: BlockNode) => TextBlock {
  const standing = claimsByLine(text);
  return (own, { part, key }) => {
    const missing = claimsIn(part).filter(
      ({ claim, from, to }) =>
        standing.get(`${key} ${claim}`)?.some((span) => span.from <= from && to <= span.to) !== true,
    );
    return missing.length === 0 ? own : marked(own, missing);
  };
}

/** Where each claim stands in the lines of each key. */
function claimsByLine(text: readonly BlockNode[]): ReadonlyMap<string, readonly ClaimSpan[]> {
  const standing = new Map<string, ClaimSpan[]>();
  const collect = ({ part, key, parts }: BlockNode): void => {
    for (const inner of parts) collect(inner);
    for (const span of claimsIn(part)) {
      const spans = standing.get(`${key} ${span.claim}`);
      if (spans === undefined) standing.set(`${key} ${span.claim}`, [span]);
      else spans.push(span);
    }
  };
  for (const node of text) collect(node);
  return standing;
}

function claimsIn(part: BlockNode['part']): readonly ClaimSpan[] {
  if (part.type !== 'paragraph' && part.type !== 'heading') return [];
  return textLines({ type: 'doc', content: [part] }).flatMap(({ claims }) => claims);
}

function marked(line: TextBlock, spans: readonly ClaimSpan[]): TextBlock {
  const bare: DocumentJson = { type: 'doc', content: [line] };
  const text = spans.reduce((done, { claim, from, to }) => withClaim(done, { from, to }, claim), bare);
  const normal = parseDocument(text);
  const [block] = (normal.ok ? normal.value : text).content;
  return block?.type === 'paragraph' || block?.type === 'heading' ? block : line;
}
