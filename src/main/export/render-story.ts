import { readFile } from 'node:fs/promises';
import type { ShownFormat } from '../../core/contract/batches.ts';
import { exportFileName } from '../../core/render/file-name.ts';
import { renderHtml } from '../../core/render/html.ts';
import { renderText } from '../../core/render/text.ts';
import { storyFileJson } from '../../core/story-doc/story-file.ts';
import type { Story } from '../../core/story/story.ts';
import { libraryPaths } from '../library/library-folder.ts';
import { storyPaths } from '../library/story-paths.ts';

/** A story in one format, with the name of its file. The preview shows exactly this. */
export async function renderStory(
  library: string,
  { story, settled }: { readonly story: Story; readonly settled: boolean },
  format: ShownFormat,
  options: { readonly coverage: boolean } = { coverage: false },
): Promise<{ file: string; text: string }> {
  const file = exportFileName(story, format);
  switch (format) {
    case 'html':
      return { file, text: renderHtml(story, options) };
    case 'markdown':
      // Its library is large, and most of the time nobody asks for Markdown.
      return { file, text: (await import('../../core/render/markdown.ts')).renderMarkdown(story) };
    case 'text':
      return { file, text: renderText(story) };
    case 'json':
      return { file, text: await ownJson(library, story, settled) };
  }
}

/** The story's own `story.json`; written anew where the one on the disk is behind. */
async function ownJson(library: string, story: Story, settled: boolean): Promise<string> {
  const { json } = storyPaths(libraryPaths.story(library, story.id));
  const text = settled ? await readFile(json, 'utf8').catch(() => null) : null;
  return text ?? `${JSON.stringify(storyFileJson(story, null), null, 2)}\n`;
}
