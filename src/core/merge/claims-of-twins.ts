import { parseDocument, type Block, type DocumentJson } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import { textLines, type Span } from '../document/text-lines.ts';
import type { BlockNode, Part } from './block-tree.ts';

type ClaimSpan = Span & { readonly claim: string };

/**
 * Adds the claims of parts that say the same as others. A claim that already stands on the same words of one of
 * `standing` is not marked again on another one: of several equal parts each keeps its own.
 */
export function claimsOfTwins(standing: readonly BlockNode[]): (own: BlockNode, twin: BlockNode) => Part {
  const known = new Map<string, ClaimSpan[]>();
  const nameOf = (key: number, claim: string) => `${key} ${claim}`;
  for (const { key, part } of standing)
    for (const span of claimsIn(part)) {
      const name = nameOf(key, span.claim);
      const spans = known.get(name);
      if (spans === undefined) known.set(name, [span]);
      else spans.push(span);
    }
  return (own, twin) => {
    const missing = claimsIn(twin.part).filter(
      ({ claim, from, to }) =>
        known.get(nameOf(own.key, claim))?.some((span) => span.from <= from && to <= span.to) !== true,
    );
    return missing.length === 0 ? own.part : marked(own.part, missing);
  };
}

/** Where claims stand in a part, in offsets of its plain text. */
function claimsIn(part: Part): readonly ClaimSpan[] {
  let start = 0;
  return textLines(documentOf(part)).flatMap(({ text, claims }) => {
    const spans = claims.map(({ claim, from, to }) => ({ claim, from: start + from, to: start + to }));
    start += text.length + 1;
    return spans;
  });
}

function marked(part: Part, spans: readonly ClaimSpan[]): Part {
  const text = spans.reduce(
    (done, { claim, from, to }) => withClaim(done, { from, to }, claim),
    documentOf(part),
  );
  const normal = parseDocument(text);
  const [block] = (normal.ok ? normal.value : text).content;
  return (part.type === 'listItem' ? itemIn(block) : block) ?? part;
}

function documentOf(part: Part): DocumentJson {
  return {
    type: 'doc',
    content: [part.type === 'listItem' ? { type: 'bulletList', content: [part] } : part],
  };
}

function itemIn(block: Block | undefined): Part | undefined {
  return block?.type === 'bulletList' ? block.content[0] : undefined;
}
