import type { Annotated } from '../../core/annotations/to-json-ld.ts';
import type { Annotation } from '../../core/story/annotation.ts';
import type { Story } from '../../core/story/story.ts';
import { readKeptFile } from '../library/captures.ts';

/** Annotations of a story with all that their W3C form says: source, capture, and the text that they stand on. */
export async function annotatedOf(
  library: string,
  story: Story,
  annotations: readonly Annotation[] = story.annotations,
): Promise<readonly Annotated[]> {
  const texts = await textsOf(library, story, annotations);
  return annotations.map((annotation) => ({
    annotation,
    source: story.sources.find((item) => item.id === annotation.source),
    capture: story.captures.find((item) => item.id === annotation.capture),
    text: texts.get(annotation.capture) ?? null,
  }));
}

/** The plain texts of the captures that some annotations stand on; those that are gone are left out. */
export async function textsOf(
  library: string,
  story: Story,
  annotations: readonly Pick<Annotation, 'capture'>[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const id of new Set(annotations.map(({ capture }) => capture))) {
    const capture = story.captures.find((item) => item.id === id);
    if (capture === undefined) continue;
    const bytes = await readKeptFile(library, { sha256: capture.text, extension: 'txt' });
    if (bytes.ok) texts.set(id, Buffer.from(bytes.value).toString('utf8'));
  }
  return texts;
}
