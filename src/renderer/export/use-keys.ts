import { useEffect, useState } from 'react';
import { useDesk } from '../desk/desk-context.tsx';
import type { KeysAnswer } from './bundle-choice.ts';

/** The keys of this machine’s user, as they are when the component appears. */
export function useKeys(): KeysAnswer {
  const desk = useDesk();
  const [keys, setKeys] = useState<KeysAnswer>('waiting');
  useEffect(() => {
    void desk.call('keys.read', {}).then(setKeys);
  }, [desk]);
  return keys;
}
