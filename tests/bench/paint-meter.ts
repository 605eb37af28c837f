/** What the meter knows of one keystroke. */
export type Painted = {
  /** From the key until its letter was painted; ms. Up to a frame of it is waiting for the screen. */
  readonly took: number;
  /** From the key until the editor had taken the letter in, before any frame; ms. */
  readonly handled: number;
  /** When it was painted, ms since 1970. */
  readonly at: number;
};

declare global {
  interface Window {
    /** Put there by `installPaintMeter`. */
    benchPainted?: Painted[];
    /** When the first line of the list of stories was there, ms since 1970. */
    benchListed?: number;
  }
}

/**
 * Runs inside a page before its own scripts, so it may use nothing from outside itself. Times each letter typed into
 * a ProseMirror editor from the key's own time stamp until after the frame that shows it: a message posted from an
 * animation frame is taken up once that frame has been laid out and painted.
 */
export function installPaintMeter(): void {
  const painted: Painted[] = [];
  window.benchPainted = painted;
  const soon = (task: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      task();
    });
    port1.start();
    port2.postMessage(null);
  };
  /** When the editor had taken in the letter typed last: it reads it off the page by the end of its event. */
  let takenIn = 0;
  addEventListener('input', () => queueMicrotask(() => (takenIn = performance.now())), { capture: true });
  addEventListener(
    'keydown',
    ({ target, key, timeStamp: pressed }) => {
      const inEditor = target instanceof Element && target.closest('.ProseMirror') !== null;
      if (!inEditor || key.length !== 1) return;
      requestAnimationFrame(() => {
        const handled = takenIn - pressed;
        soon(() => {
          const now = performance.now();
          painted.push({ took: now - pressed, handled, at: performance.timeOrigin + now });
        });
      });
    },
    { capture: true },
  );
  const lookForList = () => {
    if (document.querySelector('[aria-label="Stories"] [role="option"]') === null)
      requestAnimationFrame(lookForList);
    else window.benchListed = performance.timeOrigin + performance.now();
  };
  requestAnimationFrame(lookForList);
}
