import { sealedName, signatureName } from '../../core/bundle/bundle-name.ts';
import type { ExportFormat } from '../../core/story/export-formats.ts';
import type { Finishing } from '../bundle/finish-bundle.ts';

/** Where an export ends up: a sealed bundle has another ending than the one that is in it. */
export function finalPlace(
  { finishing }: { readonly finishing: Finishing },
  format: ExportFormat,
  place: string,
): string {
  return format === 'bundle' && finishing.seal !== null ? sealedName(place) : place;
}

/**
 * All places that an export takes: that of a bundle's signature as well, also where it is not signed. A signature that
 * lay there from before would be taken for its own, and not fit.
 */
export function takenPlaces(
  job: { readonly finishing: Finishing },
  format: ExportFormat,
  place: string,
): readonly string[] {
  const final = finalPlace(job, format, place);
  return format === 'bundle' ? [final, signatureName(place)] : [final];
}
