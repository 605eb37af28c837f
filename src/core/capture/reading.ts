import type { CaptureKind } from '../story/capture.ts';
import type { Direction } from '../story/language.ts';
import type { CaptureMeta } from './match-source.ts';

/** A saved file in a form for reading and for looking things up in. */
export type CaptureReading = {
  readonly kind: CaptureKind;
  /** The clean page: a fragment of HTML whose text blocks say where they stand in `text` (`data-start`). */
  readonly html: string;
  readonly text: string;
  /** How many pages a PDF has; null for what has none. */
  readonly pages: number | null;
  readonly words: number;
  readonly meta: CaptureMeta & { readonly direction: Direction };
  /** What a person should know about how it was read, in sentences. */
  readonly warnings: readonly string[];
};
