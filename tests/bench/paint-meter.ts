/** What the meter knows of one keystroke: how long until its letter was painted, and when that was (ms since 1970). */
export type Painted = { readonly took: number; readonly at: number };

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
  addEventListener(
    'keydown',
    (event) => {
      const inEditor = event.target instanceof Element && event.target.closest('.ProseMirror') !== null;
      if (!inEditor || event.key.length !== 1) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const now = performance.now();
          painted.push({ took: now - event.timeStamp, at: performance.timeOrigin + now });
          port1.close();
        });
        port1.start();
        port2.postMessage(null);
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
