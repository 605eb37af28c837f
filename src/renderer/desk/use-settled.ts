import { useEffect, useState } from 'react';

/** A state that counts only when it has held for some time (ms): what comes and goes with typing is not shown. */
export function useSettled(value: boolean, time: number): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    if (!value) return undefined;
    const timer = setTimeout(() => setSettled(true), time);
    return () => {
      clearTimeout(timer);
      setSettled(false);
    };
  }, [value, time]);
  return value && settled;
}
