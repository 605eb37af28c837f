import { useSyncExternalStore } from 'react';

/** A value outside React that tells when it changes. */
export type Store<T> = {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
};

/** A store that is set from outside. Setting the same value again tells nobody. */
export type Settable<T> = Store<T> & { readonly set: (value: T) => void };

export function settable<T>(initial: T): Settable<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A store computed from others: anew when one of them says something else, and the same value until then. */
export function derived<A extends readonly unknown[], T>(
  from: { readonly [I in keyof A]: Store<A[I]> },
  compute: (...values: A) => T,
): Store<T> {
  let last: { readonly values: readonly unknown[]; readonly result: T } | null = null;
  return {
    get: () => {
      const values = from.map((store) => store.get());
      const before = last;
      if (before === null || values.some((value, index) => !Object.is(value, before.values[index])))
        // The values come from the stores of A, in their order.
        last = { values, result: compute(...(values as unknown as A)) };
      return (last ?? before)?.result as T;
    },
    subscribe: (listener) => {
      const stops = from.map((store) => store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** The value of a store, in a component that renders again when it changes. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of a store's value; the component renders again when that part is another one. */
export function useSelected<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
