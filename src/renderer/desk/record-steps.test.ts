import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendRecords, orderedIds, readRecords } from '../../core/story-doc/records.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { addCard, changeCard, deleteCard, dismiss, moveCard } from './record-steps.ts';

function story() {
  const doc = new Y.Doc();
  appendRecords(parts.sources(doc), [{ id: 'a' }, { id: 'b', title: 'B' }, { id: 'c' }]);
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['edit']), captureTimeout: 600 });
  const edit = (change: (doc: Y.Doc) => void) => doc.transact(() => change(doc), 'edit');
  return { doc, undo, edit, ids: () => orderedIds(parts.sources(doc)) };
}

describe('cards', () => {
  test('come back whole and in their place, even when the next card is gone as well', () => {
    const open = story();
    const before = readRecords(parts.sources(open.doc))[1];
    const restore = deleteCard(open, 'sources', 'b');
    const restoreNext = deleteCard(open, 'sources', 'c');
    expect(open.ids()).toEqual(['a']);
    restore();
    restoreNext();
    expect(open.ids()).toEqual(['a', 'b', 'c']);
    expect(readRecords(parts.sources(open.doc))[1]).toEqual(before);
  });

  test('are not doubled by the message after the undo key brought them back', () => {
    const open = story();
    const restore = deleteCard(open, 'sources', 'b');
    open.undo.undo();
    changeCard(open, 'sources', 'b', { title: 'written since' });
    restore();
    expect(parts.sources(open.doc).get('b')?.get('title')).toBe('written since');
  });

  test('are added, moved, deleted and dismissed in one undo step each, however fast', () => {
    const open = story();
    addCard(open, 'sources', { id: 'd' });
    moveCard(open, 'sources', 'd', 'a');
    deleteCard(open, 'sources', 'b');
    dismiss(open, 'source:Reuters');
    expect(open.ids()).toEqual(['d', 'a', 'c']);
    open.undo.undo();
    expect(parts.dismissed(open.doc).has('source:Reuters')).toBe(false);
    open.undo.undo();
    expect(open.ids()).toEqual(['d', 'a', 'b', 'c']);
    open.undo.undo();
    expect(open.ids()).toEqual(['a', 'b', 'c', 'd']);
    open.undo.undo();
    expect(open.ids()).toEqual(['a', 'b', 'c']);
  });
});
