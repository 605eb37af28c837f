import * as Y from 'yjs';
import { itemOf, parentOf, type Since } from './since.ts';

/** A value of a story: of the story itself (`record` is empty), or of one of its records. */
export type FieldPlace = { readonly part: string; readonly record: string; readonly field: string };

/** A value that one side set. `client` is the number of the writer that set it. */
export type FieldChange = FieldPlace & { readonly value: unknown; readonly client: number };

/** Whether a field is one that no person sets. */
export function isInner(field: string): boolean {
  return ['order', 'format', 'lineage'].includes(field);
}

/** The values that one side set since the other one saw its document, by their places. */
export function fieldChanges({ added }: Since): ReadonlyMap<string, FieldChange> {
  const changes = new Map<string, FieldChange>();
  for (const item of added) {
    const place = fieldPlaceOf(item);
    if (place === null || isInner(place.field)) continue;
    const value: unknown = item.content.getContent().at(-1);
    changes.set(placeKey(place), { ...place, value, client: item.id.client });
  }
  return changes;
}

/** A name for a place, to find it again. */
function placeKey({ part, record, field }: FieldPlace): string {
  return `${part} ${record} ${field}`;
}

/** The value of the story or of a record that an item sets, or null where it sets none. */
export function fieldPlaceOf(item: Y.Item): FieldPlace | null {
  const parent = parentOf(item);
  if (item.parentSub === null || !(parent instanceof Y.Map)) return null;
  const above = itemOf(parent);
  if (above === null) {
    const part = Y.findRootTypeKey(parent);
    return part === 'story' ? { part, record: '', field: item.parentSub } : null;
  }
  const root = parentOf(above);
  if (above.parentSub === null || root === null || itemOf(root) !== null) return null;
  return { part: Y.findRootTypeKey(root), record: above.parentSub, field: item.parentSub };
}
