import type { ExportFormat } from '../story/export-formats.ts';
import { nameFromPattern, type NamedStory } from './file-name-pattern.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  bundle: 'galley',
  html: 'html',
  markdown: 'md',
  docx: 'docx',
  epub: 'epub',
  pdf: 'pdf',
  ninjs: 'ninjs.json',
  jsonld: 'jsonld',
  text: 'txt',
  json: 'json',
};

/** The ending of files of a format, without the dot. */
export function exportEnding(format: ExportFormat): string {
  return endings[format];
}

/** Most file systems stop at 255 bytes for a name; a letter may take four. */
const longestName = 200;

/** The name of the file that a story leaves in, as the house's pattern has it. */
export function exportFileName(story: NamedStory, format: ExportFormat, pattern = '{slug}'): string {
  const wish = nameFromPattern(pattern, story);
  return `${cutToBytes(isDeviceName(wish) ? `${wish}-story` : wish)}.${endings[format]}`;
}

/** Names that Windows keeps for devices, whatever their ending. */
function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

function cutToBytes(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > longestName) break;
    kept += character;
  }
  return kept;
}
