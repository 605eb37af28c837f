import type { ExportFormat } from '../contract/batches.ts';
import { slugFrom } from '../story/slug.ts';
import type { Story } from '../story/story.ts';

const endings: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  markdown: 'md',
  text: 'txt',
  json: 'json',
};

/** Most file systems stop at 255 bytes for a name; a letter may take four. */
const longestName = 200;

/** The name of the file that a story leaves in: its slug, else its headline, else its id. */
export function exportFileName(story: Pick<Story, 'id' | 'slug' | 'headline'>, format: ExportFormat): string {
  const wish = story.slug || slugFrom(story.headline) || story.id;
  return `${cutToBytes(isDeviceName(wish) ? `${wish}-story` : wish)}.${endings[format]}`;
}

/** Names that Windows keeps for devices, whatever their ending. */
function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);
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
