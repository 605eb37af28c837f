/** The formats that a story leaves in. */
export const exportFormats = [
  'bundle',
  'html',
  'markdown',
  'docx',
  'epub',
  'pdf',
  'ninjs',
  'jsonld',
  'text',
  'json',
] as const;
export type ExportFormat = (typeof exportFormats)[number];
