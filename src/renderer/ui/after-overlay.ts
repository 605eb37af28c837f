/** An overlay that never goes must not swallow what was chosen in it. */
const framesToWait = 60;

/**
 * Runs something once the dialog or menu in which it was chosen has left the page and has given the keyboard back to
 * where it was. What puts the keyboard elsewhere any earlier loses it again.
 */
export function afterOverlay(run: () => void, frames = framesToWait): void {
  requestAnimationFrame(() => {
    const isThere = document.querySelector('[role="dialog"], [role="menu"]') !== null;
    if (isThere && frames > 0) afterOverlay(run, frames - 1);
    // An overlay gives the keyboard back in the frame after it has gone.
    else requestAnimationFrame(() => requestAnimationFrame(run));
  });
}
