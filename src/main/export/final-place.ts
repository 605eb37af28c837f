import type { ExportFormat } from '../../core/story/export-formats.ts';
import { sealedName } from '../../core/bundle/bundle-name.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';

/** Where an export ends up: a sealed bundle has another ending than the one that is in it. */
export function finalPlace(
  { finishing }: { readonly finishing: Finishing },
  format: ExportFormat,
  place: string,
): string {
  return format === 'bundle' && finishing.seal !== null ? sealedName(place) : place;
}
