import type { Store } from './store.ts';

/** Any shared type of Yjs. */
type Observable = { readonly observeDeep: (listener: () => void) => void };

/**
 * A part of a document as a store: read anew when something in it changed, and the same value until then.
 * Nothing is read while nobody listens.
 */
export function yStore<T>(part: Observable, read: () => T): Store<T> {
  let current: { readonly value: T } | null = null;
  const listeners = new Set<() => void>();
  const onChange = () => {
    current = null;
    for (const listener of listeners) listener();
  };
  part.observeDeep(onChange);
  return {
    get: () => {
      current ??= { value: read() };
      return current.value;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
