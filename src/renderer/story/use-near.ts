import { useEffect, useState, type RefObject } from 'react';

/** How far beyond the edge of the window something counts as near: about one more screen. */
const margin = '600px 0px';

/** Whether an element is in sight or about to come into sight. */
export function useNear(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting === true),
      // Of the pane that scrolls: a margin around the window would end at the pane's edge.
      { root: element.closest('[data-pane]'), rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}
