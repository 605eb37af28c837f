import { expect, test } from 'vitest';
import { contextMenuTemplate } from './context-menu.ts';

const editFlags = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: true,
  canPaste: false,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: true,
};

// Chromium gives `app://galley/index.html#…` for a link inside the page: an address that leads nowhere else.
test.each(['app://galley/index.html#a', 'javascript:void 0', ''])('%j is no address to copy', (linkURL) => {
  const asked = {
    misspelledWord: '',
    dictionarySuggestions: [],
    isEditable: false,
    editFlags,
    linkURL,
    selectionText: '',
  };
  const actions = { replaceMisspelling: () => undefined, copyText: () => undefined };
  expect(contextMenuTemplate(asked, actions)).toEqual([]);
});
