import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { openPage, type OpenPage } from './open-page.ts';
import styles from './page-frame.module.css';

const css = classes(styles);

type Props = {
  readonly title: string;
  /** The address at which the host serves the page. */
  readonly address: string;
  /** The capture's plain text; null until it is known. */
  readonly text: string | null;
  /** Told once the page and its text are there. */
  readonly onOpen: (page: OpenPage) => void;
  /** A key in the page. What is not taken goes to the window, as if the page were a part of it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onClick: (event: MouseEvent) => void;
  /** The selection, or where it stands, may be another one. */
  readonly onSelection: () => void;
  /** What lies over the page. */
  readonly children: ReactNode;
};

/**
 * A capture's page in a frame of its own, in which nothing runs and which loads nothing. Whatever people do in it is
 * heard from outside.
 */
export function PageFrame({ title, address, text, onOpen, onKey, onClick, onSelection, children }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [loads, setLoads] = useState(0);
  const opened = useEffectEvent(onOpen);
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || onKey(event)) {
      if (!event.isComposing) event.preventDefault();
      return;
    }
    const isTaken = !(frame.current?.dispatchEvent(new KeyboardEvent('keydown', event)) ?? true);
    if (isTaken) event.preventDefault();
  });
  const click = useEffectEvent(onClick);
  const select = useEffectEvent(onSelection);
  useEffect(() => {
    const element = frame.current;
    if (loads === 0 || text === null || element === null) return undefined;
    const page = openPage(element, text);
    const view = page?.document.defaultView ?? null;
    if (page === null || view === null) return undefined;
    const { document } = page;
    const heard = new AbortController();
    const { signal } = heard;
    let isDragging = false;
    // While the pointer is down, what stands beside the words would only be in its way.
    const onSelect = () => (isDragging ? undefined : select());
    document.addEventListener('pointerdown', () => (isDragging = true), { signal });
    document.addEventListener(
      'pointerup',
      () => {
        isDragging = false;
        select();
      },
      { signal },
    );
    document.addEventListener('selectionchange', onSelect, { signal });
    document.addEventListener('keydown', (event) => key(event), { signal });
    document.addEventListener('click', (event) => click(event), { signal });
    document.addEventListener('auxclick', (event) => click(event), { signal });
    // A file that is dropped on the page would be opened in its place.
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    document.addEventListener('drop', (event) => event.preventDefault(), { signal });
    view.addEventListener('scroll', onSelect, { signal, passive: true });
    view.addEventListener('resize', onSelect, { signal });
    opened(page);
    return () => heard.abort();
  }, [loads, text]);
  return (
    <div className={css('frame')}>
      <iframe
        ref={frame}
        title={title}
        className={css('page')}
        sandbox="allow-same-origin"
        src={address}
        onLoad={() => setLoads((number) => number + 1)}
        data-first-stop
      />
      {children}
    </div>
  );
}
