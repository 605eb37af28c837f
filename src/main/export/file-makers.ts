import { renderHtml } from '../../core/render/html.ts';
import { renderJsonLd } from '../../core/render/json-ld.ts';
import { renderNinjs } from '../../core/render/ninjs.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import type { Story } from '../../core/story/story.ts';
import { annotatedOf } from './annotated.ts';
import { renderStory } from './render-story.ts';

/** A story as it is now, and whether `story.json` in the library holds just this state. */
export type CurrentStory = { readonly story: Story; readonly settled: boolean };

/** A story that is written in some formats, and what they need besides. */
export type Exported = CurrentStory & {
  readonly library: string;
  /** Whether HTML pages get the table of outlets and claims. */
  readonly coverage: boolean;
};

/** The formats that are made in a thread, each whole in memory. */
export type MadeFormat = Exclude<ExportFormat, 'bundle' | 'pdf'>;

/** What the file of a story in one format holds. */
export async function makeFile(
  { library, story, settled, coverage }: Exported,
  format: MadeFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderHtml(story, { coverage });
    case 'markdown':
    case 'text':
    case 'json':
      return (await renderStory(library, { story, settled }, format)).text;
    // Their libraries are large, and most exports need neither.
    case 'docx':
      return (await import('./docx/story-docx.ts')).storyDocx(story);
    case 'epub':
      return (await import('./epub/stories-epub.ts')).storiesEpub([story]);
    case 'ninjs':
      return renderNinjs(story);
    case 'jsonld':
      return renderJsonLd(story, await annotatedOf(library, story));
  }
}
