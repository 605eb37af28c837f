import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { compareText } from '../text/compare-text.ts';

/**
 * Ordered records inside a story's document: a map from id to a map of fields, so that two people who change
 * different fields of one record both keep their change. The order is a fractional index in each record
 * (https://www.figma.com/blog/realtime-editing-of-ordered-sequences/); records with equal keys stand by id.
 */
export type RecordMap = Y.Map<Y.Map<unknown>>;

export type StoredRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

const orderField = 'order';

/** The records in their order, each with its id and without its order key. */
export function readRecords(map: RecordMap): readonly StoredRecord[] {
  return orderedIds(map).map((id) => {
    const fields = map.get(id)?.toJSON() ?? {};
    const { [orderField]: _order, ...rest } = fields as Record<string, unknown>;
    return { ...rest, id };
  });
}

/** The ids of the records in their order. */
export function orderedIds(map: RecordMap): readonly string[] {
  return [...map.entries()]
    .map(([id, fields]) => ({ id, order: orderOf(fields) }))
    .toSorted((a, b) => compareText(a.order, b.order) || compareText(a.id, b.id))
    .map(({ id }) => id);
}

/** Adds a record, or overwrites the one with its id, in front of another record (null: at the end). */
export function putRecord(map: RecordMap, record: StoredRecord, before: string | null): void {
  const fields = new Y.Map<unknown>(Object.entries(record).filter(([name]) => name !== 'id'));
  fields.set(orderField, keyBefore(map, before, record.id));
  map.set(record.id, fields);
}

/** Adds many records behind those that are there. */
export function appendRecords(map: RecordMap, records: readonly StoredRecord[]): void {
  const last = orderedIds(map).at(-1);
  const keys = generateNKeysBetween(last === undefined ? null : orderOf(map.get(last)), null, records.length);
  records.forEach((record, index) => {
    const fields = new Y.Map<unknown>(Object.entries(record).filter(([name]) => name !== 'id'));
    fields.set(orderField, keys[index]);
    map.set(record.id, fields);
  });
}

/** Sets those fields of a record that differ; a record that is gone stays gone. */
export function patchRecord(map: RecordMap, id: string, patch: Readonly<Record<string, unknown>>): void {
  const fields = map.get(id);
  if (fields === undefined) return;
  for (const [name, value] of Object.entries(patch)) {
    if (name !== 'id' && !sameJson(fields.get(name), value)) fields.set(name, value);
  }
}

/** Puts a record in front of another one (null: at the end). */
export function moveRecord(map: RecordMap, id: string, before: string | null): void {
  const fields = map.get(id);
  if (fields !== undefined && id !== before) fields.set(orderField, keyBefore(map, before, id));
}

/** Makes the records equal to a list, touching only what differs. */
export function replaceRecords(map: RecordMap, records: readonly StoredRecord[]): void {
  const wanted = new Set(records.map(({ id }) => id));
  for (const id of orderedIds(map)) if (!wanted.has(id)) map.delete(id);
  for (const record of records) {
    if (map.has(record.id)) patchRecord(map, record.id, record);
    else putRecord(map, record, null);
  }
  const ids = records.map(({ id }) => id);
  if (ids.join('\n') === orderedIds(map).join('\n')) return;
  generateNKeysBetween(null, null, ids.length).forEach((key, index) =>
    map.get(ids[index] ?? '')?.set(orderField, key),
  );
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

function orderOf(fields: Y.Map<unknown> | undefined): string {
  const order = fields?.get(orderField);
  return typeof order === 'string' ? order : '';
}

function keyBefore(map: RecordMap, before: string | null, moving: string): string {
  const ids = orderedIds(map).filter((id) => id !== moving);
  const at = before === null ? ids.length : ids.indexOf(before);
  const index = at === -1 ? ids.length : at;
  const upper = index < ids.length ? orderOf(map.get(ids[index] ?? '')) : null;
  const lowerKey = index > 0 ? orderOf(map.get(ids[index - 1] ?? '')) : null;
  if (upper === null || lowerKey === null || lowerKey < upper) return generateKeyBetween(lowerKey, upper);
  return spreadAndFind(map, ids, index);
}

/** Two laptops can give two records the same key; only then are the keys made anew to make room between them. */
function spreadAndFind(map: RecordMap, ids: readonly string[], index: number): string {
  const keys = generateNKeysBetween(null, null, ids.length + 1);
  ids.forEach((id, position) =>
    map.get(id)?.set(orderField, keys[position < index ? position : position + 1]),
  );
  return keys[index] ?? generateKeyBetween(null, null);
}
