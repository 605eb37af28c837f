import type { CaptureReport } from '../../core/contract/batches.ts';
import type { Capture, CaptureKind } from '../../core/story/capture.ts';

/** How many warnings of a batch are told; the others are in the cards. */
const mostWarnings = 3;

/** What became of files that were saved as copies: one sentence or some. Empty where none was saved or known. */
export function capturedInWords({ captured }: CaptureReport): string {
  const saved = captured.filter(({ became }) => became !== 'known');
  const known = captured.length - saved.length;
  const warnings = [...new Set(captured.flatMap((item) => item.warnings))];
  return [
    savedInWords(saved),
    knownInWords(known, captured.length),
    ...warnings.slice(0, mostWarnings),
    warnings.length > mostWarnings ? `${warnings.length - mostWarnings} more warnings.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function savedInWords(saved: CaptureReport['captured']): string {
  const [first] = saved;
  if (first === undefined) return '';
  if (saved.length > 1) return `${saved.length} copies saved.`;
  const name = `“${first.title || first.file}”`;
  switch (first.became) {
    case 'newer-capture':
      return `A newer copy of ${name} is saved.`;
    case 'new-source':
      return `A copy of ${name} is saved, as a source of its own.`;
    case 'first-capture':
    case 'known':
      return `A copy of ${name} is saved.`;
  }
}

function knownInWords(known: number, all: number): string {
  if (known === 0) return '';
  if (known === 1) return all === 1 ? 'The same file is here already.' : 'One of the files was here already.';
  return known === all ? 'The same files are here already.' : `${known} of the files were here already.`;
}

const kinds: Readonly<Record<CaptureKind, string>> = {
  html: 'Web page',
  mhtml: 'Web archive',
  pdf: 'PDF',
  docx: 'Word file',
  text: 'Text',
  markdown: 'Markdown',
};

/** What a capture is and how long: “PDF, 12 pages”, “Web page, 840 words”. */
export function captureInWords({ kind, pages, words }: Pick<Capture, 'kind' | 'pages' | 'words'>): string {
  const length =
    pages === null ? `${words.toLocaleString()} ${words === 1 ? 'word' : 'words'}` : pagesInWords(pages);
  return `${kinds[kind]}, ${length}`;
}

function pagesInWords(pages: number): string {
  return pages === 1 ? 'one page' : `${pages.toLocaleString()} pages`;
}
