import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { isSafeAddress } from '../../core/story/text-fields.ts';

type Actions = {
  readonly replaceMisspelling: (word: string) => void;
  readonly copyText: (text: string) => void;
};

type Asked = Pick<
  ContextMenuParams,
  'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'editFlags' | 'linkURL' | 'selectionText'
>;

/** What a right click offers at this place; empty where it offers nothing. */
export function contextMenuTemplate(asked: Asked, actions: Actions): MenuItemConstructorOptions[] {
  const { misspelledWord, dictionarySuggestions, isEditable, editFlags, linkURL, selectionText } = asked;
  const spelling = dictionarySuggestions
    .slice(0, 5)
    .map((word) => ({ label: word, click: () => actions.replaceMisspelling(word) }));
  const words: MenuItemConstructorOptions[] = isEditable
    ? [
        { role: 'cut', enabled: editFlags.canCut },
        { role: 'copy', enabled: editFlags.canCopy },
        { role: 'paste', enabled: editFlags.canPaste },
        { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
        { type: 'separator' },
        { role: 'selectAll', enabled: editFlags.canSelectAll },
      ]
    : selectionText === ''
      ? []
      : [{ role: 'copy' }];
  // The page's own links (app://…) lead nowhere outside it.
  const link: MenuItemConstructorOptions[] = isSafeAddress(linkURL)
    ? [{ label: 'Copy link address', click: () => actions.copyText(linkURL) }]
    : [];
  const groups = [misspelledWord === '' ? [] : spelling, link, words].filter((group) => group.length > 0);
  return groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}
