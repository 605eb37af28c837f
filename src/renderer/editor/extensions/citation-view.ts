import { Citation } from '../../../core/document/citation.ts';
import type { Store } from '../../desk/store.ts';
import type { TextIndex } from '../../desk/text-index.ts';

type Options = {
  readonly index: Store<TextIndex>;
  /** What a source is called, for those who hear the page. */
  readonly labelOf: (source: string) => string | null;
  readonly onOpen: (source: string) => void;
};

/** A citation as the editor shows it: its number follows the order of the page, and a click opens the source. */
export const CitationView = Citation.extend<Options>({
  addNodeView() {
    const { index, labelOf, onOpen } = this.options;
    return ({ node }) => {
      const source = String(node.attrs['source']);
      // No `sup`: ARIA does not let that be a link.
      const dom = document.createElement('span');
      dom.className = 'citation';
      dom.dataset['source'] = source;
      dom.setAttribute('role', 'link');
      const show = () => {
        const number = index.get().numbers.get(source);
        const label = labelOf(source);
        const text = number === undefined ? '?' : String(number);
        if (dom.textContent === text && dom.title === (label ?? '')) return;
        dom.textContent = text;
        dom.title = label ?? 'This source is gone';
        dom.classList.toggle('missing', label === null);
        dom.setAttribute(
          'aria-label',
          label === null ? 'Citation of a source that is gone' : `Citation ${text}: ${label}`,
        );
      };
      const stop = index.subscribe(show);
      const open = () => onOpen(source);
      dom.addEventListener('click', open);
      show();
      return {
        dom,
        ignoreMutation: () => true,
        destroy: () => {
          stop();
          dom.removeEventListener('click', open);
        },
      };
    };
  },
});
