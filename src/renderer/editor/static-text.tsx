import { Fragment, type ReactNode } from 'react';
import type { Block, DocumentJson, Inline, ListItem, Mark } from '../../core/document/document.ts';
import { claimClass } from '../../core/document/claim-mark.ts';

type Props = {
  readonly document: DocumentJson;
  readonly numbers: ReadonlyMap<string, number>;
};

/** A section's text without an editor: what stands on the sheet until somebody comes near. */
export function StaticText({ document, numbers }: Props) {
  return <>{document.content.map((block, index) => renderBlock(block, index, numbers))}</>;
}

function renderBlock(block: Block | ListItem, key: number, numbers: Props['numbers']): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p key={key} dir="auto">
          {renderInline(block.content, numbers)}
        </p>
      );
    case 'heading':
      return (
        <h3 key={key} dir="auto">
          {renderInline(block.content, numbers)}
        </h3>
      );
    case 'blockquote':
      return <blockquote key={key}>{renderBlocks(block.content, numbers)}</blockquote>;
    case 'bulletList':
      return <ul key={key}>{renderBlocks(block.content, numbers)}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={block.attrs.start}>
          {renderBlocks(block.content, numbers)}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{renderBlocks(block.content, numbers)}</li>;
  }
}

function renderBlocks(blocks: readonly (Block | ListItem)[], numbers: Props['numbers']): ReactNode {
  return blocks.map((block, index) => renderBlock(block, index, numbers));
}

function renderInline(content: readonly Inline[] | undefined, numbers: Props['numbers']): ReactNode {
  // An empty line keeps its height, as it has in the editor.
  if (content === undefined || content.length === 0) return <br />;
  return content.map((piece, index) => {
    switch (piece.type) {
      case 'text':
        return <Fragment key={index}>{renderMarks(piece.text, piece.marks ?? [])}</Fragment>;
      case 'hardBreak':
        return <br key={index} />;
      case 'citation':
        return (
          <span key={index} className="citation" data-source={piece.attrs.source}>
            {numbers.get(piece.attrs.source) ?? '?'}
          </span>
        );
    }
  });
}

function renderMarks(text: string, marks: readonly Mark[]): ReactNode {
  return marks.reduceRight<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inner}</strong>;
      case 'italic':
        return <em>{inner}</em>;
      case 'link':
        return <a>{inner}</a>;
      case 'claim':
        return (
          <span className={claimClass(mark.attrs.id)} data-claim={mark.attrs.id}>
            {inner}
          </span>
        );
    }
  }, text);
}
