import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  appendRecords,
  moveRecord,
  orderedIds,
  patchRecord,
  putRecord,
  readRecords,
  replaceRecords,
  sameJson,
  type RecordMap,
} from './records.ts';

function recordMap(doc = new Y.Doc()): RecordMap {
  return doc.getMap('records');
}

describe('records', () => {
  test('keep the order in which they were added, moved and put', () => {
    const map = recordMap();
    appendRecords(map, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    moveRecord(map, 'c', 'a');
    putRecord(map, { id: 'd', name: 'D' }, 'b');
    moveRecord(map, 'a', null);
    expect(orderedIds(map)).toEqual(['c', 'd', 'b', 'a']);
    expect(readRecords(map)[1]).toEqual({ id: 'd', name: 'D' });
  });

  test('two laptops that add at the same place both keep their record, in the same order', () => {
    const [left, right] = [new Y.Doc(), new Y.Doc()];
    appendRecords(recordMap(left), [{ id: 'a' }, { id: 'z' }]);
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    putRecord(recordMap(left), { id: 'l' }, 'z');
    putRecord(recordMap(right), { id: 'r' }, 'z');
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
    expect(orderedIds(recordMap(left))).toEqual(['a', 'l', 'r', 'z']);
    expect(orderedIds(recordMap(right))).toEqual(orderedIds(recordMap(left)));
    // Both records hold the same order key now; there is still room between them.
    putRecord(recordMap(left), { id: 'm' }, 'r');
    expect(orderedIds(recordMap(left))).toEqual(['a', 'l', 'm', 'r', 'z']);
  });

  test('two laptops that change different fields of one record both keep their change', () => {
    const [left, right] = [new Y.Doc(), new Y.Doc()];
    appendRecords(recordMap(left), [{ id: 'a', title: '', outlet: '' }]);
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
    patchRecord(recordMap(left), 'a', { title: 'Harbour closed' });
    patchRecord(recordMap(right), 'a', { outlet: 'The Quay Courier' });
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
    expect(readRecords(recordMap(left))).toEqual([
      { id: 'a', title: 'Harbour closed', outlet: 'The Quay Courier' },
    ]);
  });

  test('a patch of a record that is gone does not bring it back', () => {
    const map = recordMap();
    patchRecord(map, 'gone', { title: 'x' });
    expect(readRecords(map)).toEqual([]);
  });

  test('replacing writes nothing where nothing differs', () => {
    const doc = new Y.Doc();
    const map = recordMap(doc);
    const records = [
      { id: 'a', tags: ['x', 'y'] },
      { id: 'b', tags: [] },
    ];
    appendRecords(map, records);
    const before = Y.encodeStateAsUpdate(doc).length;
    replaceRecords(map, records);
    expect(Y.encodeStateAsUpdate(doc)).toHaveLength(before);
  });

  test('property: any moves and replacements end in the wanted order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids))), { maxLength: 40 }),
        fc.shuffledSubarray(ids),
        (moves, wanted) => {
          const map = recordMap();
          appendRecords(
            map,
            ids.map((id) => ({ id })),
          );
          let model = [...ids];
          for (const [id, before] of moves) {
            moveRecord(map, id, before);
            if (id === before) continue;
            model = model.filter((other) => other !== id);
            model.splice(before === null ? model.length : model.indexOf(before), 0, id);
            expect(orderedIds(map)).toEqual(model);
          }
          replaceRecords(
            map,
            wanted.map((id) => ({ id })),
          );
          expect(orderedIds(map)).toEqual(wanted);
        },
      ),
    );
  });
});

test('sameJson compares by value, whatever the order of keys', () => {
  expect(sameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(false);
  expect(sameJson([], {})).toBe(false);
});
