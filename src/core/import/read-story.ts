import { depthOf } from './hast.ts';
import { parseHtml, readHtmlPage } from './html-page.ts';
import { storyFromPage, type ImportOptions, type StoryRead } from './import-story.ts';
import { parseMarkdown } from './markdown-blocks.ts';
import { readMarkdownPage } from './markdown-page.ts';
import { readOwnHtml } from './own-html.ts';
import { readOwnMarkdown } from './own-markdown.ts';
import { readTextPage } from './text-page.ts';
import { refused, ok, type Result } from '../result.ts';

export type TextKind = 'text' | 'markdown' | 'html';

/** Deeper pages than any writer makes; reading them would take the stack. */
const deepest = 400;

/** Reads a story from a file's text. Refuses what is nested too deeply to be read safely. */
export function readStory(
  kind: TextKind,
  text: string,
  options: ImportOptions,
): Result<StoryRead, 'too-complex'> {
  try {
    return readKind(kind, text, options);
  } catch (error) {
    // The parsers themselves run out of stack on what is thousands of levels deep.
    if (error instanceof RangeError && /call stack/i.test(error.message)) return refused('too-complex');
    throw error;
  }
}

function readKind(kind: TextKind, text: string, options: ImportOptions): Result<StoryRead, 'too-complex'> {
  switch (kind) {
    case 'text':
      return ok(storyFromPage(readTextPage(text, options.style), options));
    case 'markdown': {
      const file = parseMarkdown(text);
      const tree = { type: 'root', children: [...file.children, ...file.notes.values()] };
      if (depthOf(tree) > deepest) return refused('too-complex');
      const own = readOwnMarkdown(text, file.yaml, options);
      return ok(own ?? storyFromPage(readMarkdownPage(file, options.style, options.newId), options));
    }
    case 'html': {
      const tree = parseHtml(text);
      if (depthOf(tree) > deepest) return refused('too-complex');
      const own = readOwnHtml(tree, options);
      return ok(own ?? storyFromPage(readHtmlPage(tree, options.style, options.newId), options));
    }
  }
}
