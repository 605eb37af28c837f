import path from 'node:path';
import type { CaptureKind } from '../../core/story/capture.ts';

const kinds: Readonly<Record<string, CaptureKind>> = {
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** The kind of source that a file's name tells; null where no such kind is read. */
export function kindOf(fileName: string): CaptureKind | null {
  return kinds[path.extname(fileName).toLowerCase()] ?? null;
}
