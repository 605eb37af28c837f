import { annotationsToJsonLd, type Annotated } from '../../core/annotations/to-json-ld.ts';
import { storyFileNames, storyFilePath, type StoryFileName } from '../../core/bundle/bundle-paths.ts';
import type { PreflightReport } from '../../core/preflight/finding.ts';
import { renderHtml } from '../../core/render/html.ts';
import { renderJsonLd } from '../../core/render/json-ld.ts';
import { renderMarkdown } from '../../core/render/markdown.ts';
import { renderNinjs } from '../../core/render/ninjs.ts';
import { storyFileJson } from '../../core/story-doc/story-file.ts';
import type { Story } from '../../core/story/story.ts';
import { sha256 } from '../library/hash.ts';
import { contentHash } from '../library/story-json.ts';

/** A story, and the whole state of its document in its one form. */
export type StoryState = { readonly story: Story; readonly state: Uint8Array };

/** A story on its way into a bundle, with all that the bundle says of it. */
export type BundleStory = StoryState & {
  readonly preflight: PreflightReport;
  readonly annotated: readonly Annotated[];
};

/** A small file of a bundle, whole. */
export type BundlePart = { readonly path: string; readonly bytes: Buffer };

/** The files of a story in a bundle, without its captures. */
export function storyParts({ story, state, preflight, annotated }: BundleStory): readonly BundlePart[] {
  const yjs = sha256(state);
  const content = contentHash(storyFileJson(story, null));
  const { json, yjs: doc, jsonLd, annotations, preflight: report } = storyFileNames;
  return [
    textPart(story, json, jsonText(storyFileJson(story, { yjs, previous: null, content }))),
    ...pageParts(story),
    textPart(story, jsonLd, renderJsonLd(story, annotated)),
    textPart(story, annotations, jsonText(annotationsToJsonLd(story.id, annotated))),
    textPart(story, report, jsonText(preflight)),
    { path: storyFilePath(story.id, doc), bytes: Buffer.from(state) },
  ];
}

/** The files in which a story can be read without Galley: they say what the story says, and nothing else. */
export function pageParts(story: Story): readonly BundlePart[] {
  const { html, markdown, ninjs } = storyFileNames;
  return [
    textPart(story, html, renderHtml(story)),
    textPart(story, markdown, renderMarkdown(story)),
    textPart(story, ninjs, renderNinjs(story)),
  ];
}

function textPart({ id }: Story, name: StoryFileName, text: string): BundlePart {
  return { path: storyFilePath(id, name), bytes: Buffer.from(text) };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
