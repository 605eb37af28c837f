/** What a request answers: a value, or a refusal that names what went wrong. Only bugs throw. */
export type Result<T, R> = Ok<T> | Refused<R>;
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused<R> = { readonly ok: false; readonly refusal: R };

/** Wraps a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps the reason why something was not done. */
export function refused<R>(refusal: R): Refused<R> {
  return { ok: false, refusal };
}
