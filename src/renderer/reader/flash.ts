import type { OpenPage } from './open-page.ts';
import type { Stretch } from './text-map.ts';

/** When the paint goes away and comes back; ms. */
const blink = [
  [320, false],
  [480, true],
  [800, false],
  [960, true],
] as const;

/** Shows a passage and makes it blink; it stays painted. Returns how to take the paint off. */
export function flash(page: OpenPage, stretch: Stretch): () => void {
  page.show(stretch);
  page.paint('passage', [stretch]);
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const timers = (isCalm ? [] : blink).map(([after, isOn]) =>
    setTimeout(() => page.paint('passage', isOn ? [stretch] : []), after),
  );
  return () => {
    timers.forEach((timer) => clearTimeout(timer));
    page.paint('passage', []);
  };
}
