import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { QuotationCheck } from '../../../core/contract/checks.ts';
import type { SectionId } from '../../../core/ids.ts';
import type { LiveStory } from '../../desk/live-story.ts';
import { openReader, setWindow } from '../../desk/window-state.ts';
import { offsetAt, positionAt } from '../text-positions.ts';

type Options = { readonly story: LiveStory; readonly section: SectionId };

const key = new PluginKey<DecorationSet>('quotationsInText');

/**
 * Underlines quotations that are near or not found. A keystroke only moves the underlines that are there; they are
 * drawn anew when the desk has looked again. Ctrl (or Cmd) and a click open the passage.
 */
export const QuotationsInText = Extension.create<Options>({
  name: 'quotationsInText',
  addProseMirrorPlugins() {
    const { story, section } = this.options;
    const found = () =>
      (story.checking.result.get()?.quotations ?? []).filter(
        (item) => item.section === section && (item.kind === 'near' || item.kind === 'not-found'),
      );
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => decorate(doc, found()),
          apply: (transaction, drawn) => {
            const fresh = transaction.getMeta(key) as readonly QuotationCheck[] | undefined;
            if (fresh !== undefined) return decorate(transaction.doc, fresh);
            return transaction.docChanged ? drawn.map(transaction.mapping, transaction.doc) : drawn;
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, position, event) => {
            if (!event.ctrlKey && !event.metaKey) return false;
            return openAt(view, position, found());
          },
        },
        view: (view) => {
          let last = '';
          const redraw = () => {
            const now = found();
            const signature = JSON.stringify(now.map(({ from, to, kind }) => [from, to, kind]));
            // An edit from elsewhere writes words anew, and underlines on them are lost.
            const isWhole = key.getState(view.state)?.find().length === now.length;
            if (view.isDestroyed || (signature === last && isWhole)) return;
            last = signature;
            view.dispatch(view.state.tr.setMeta(key, now).setMeta('addToHistory', false));
          };
          return { destroy: story.checking.result.subscribe(redraw) };
        },
      }),
    ];
  },
});

function decorate(doc: EditorView['state']['doc'], quotations: readonly QuotationCheck[]): DecorationSet {
  return DecorationSet.create(
    doc,
    quotations.map(({ from, to, kind }) =>
      Decoration.inline(positionAt(doc, from, 'start'), positionAt(doc, to, 'end'), {
        class: `quotation quotation-${kind}`,
      }),
    ),
  );
}

function openAt(view: EditorView, position: number, quotations: readonly QuotationCheck[]): boolean {
  const offset = offsetAt(view.state.doc, position);
  const item = quotations.find(({ from, to }) => offset >= from && offset <= to);
  if (item === undefined) return false;
  if (item.found === null) setWindow({ showSources: true, sideTab: 'quotations' });
  else {
    const { source, capture, start, end } = item.found;
    openReader(source, { capture, passage: { start, end } });
  }
  return true;
}
