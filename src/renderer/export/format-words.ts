import type { ExportFormat } from '../../core/story/export-formats.ts';

/** What the formats are called in the window, and what each is good for. */
export const formatWords: Readonly<Record<ExportFormat, { readonly label: string; readonly hint: string }>> =
  {
    bundle: { label: 'Bundle', hint: 'With all that it rests on, for another desk to verify and merge' },
    html: { label: 'Web page', hint: 'One file with everything in it, as the preview shows it' },
    markdown: { label: 'Markdown', hint: 'Text with details at the top; Galley can read it back' },
    docx: { label: 'Word', hint: 'With footnotes, and claims as comments' },
    epub: { label: 'E-book', hint: 'For readers and tablets' },
    pdf: { label: 'PDF', hint: 'The page as it prints' },
    ninjs: { label: 'ninjs', hint: 'For newsroom systems that take IPTC’s format' },
    jsonld: { label: 'JSON-LD', hint: 'Article, fact checks and annotations as linked data' },
    text: { label: 'Plain text', hint: 'For mail, and for programs that take nothing else' },
    json: { label: 'JSON', hint: 'The story’s own record, as the library keeps it' },
  };
