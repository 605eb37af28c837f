import { useEffect } from 'react';
import { libraryGivesWay } from '../desk/library-gives-way.ts';
import { useStore } from '../desk/store.ts';

/** A narrower window has no room for the library, the page, the reader and the sources beside each other. */
const narrow = '(width < 1500px)';

/**
 * Whether the library gives way to the reader: while one reads in a narrow window, until one asks for the library.
 */
export function useLibraryGivesWay(isReading: boolean): boolean {
  useEffect(() => {
    const width = matchMedia(narrow);
    const look = () => libraryGivesWay.set(isReading && width.matches);
    look();
    width.addEventListener('change', look);
    return () => width.removeEventListener('change', look);
  }, [isReading]);
  return useStore(libraryGivesWay);
}
