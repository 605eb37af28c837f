import type { Capture } from '../story/capture.ts';
import { captureFilePath, type CaptureFile } from './bundle-paths.ts';

/** A file that a capture rests on; `name` is what the capture's original was called. */
export type NamedCaptureFile = CaptureFile & { readonly name: string };

/** The files of captures, each once: the originals, their clean pages and their plain texts. */
export function captureFiles(captures: readonly Capture[]): readonly NamedCaptureFile[] {
  const files = captures.flatMap(({ file: name, original, page, text }): readonly NamedCaptureFile[] => [
    { name, sha256: original.sha256, extension: original.extension },
    { name, sha256: page, extension: 'html' },
    { name, sha256: text, extension: 'txt' },
  ]);
  return [...new Map(files.map((file) => [captureFilePath(file), file])).values()];
}
