/** What a request answers: a value, or a refusal that names what went wrong. Only bugs throw. */
export type Result<T, R> = Ok<T> | Refused<R>;
export type Ok<T> = {
  readonly ok: true;
  readonly value: T;
};
export type Refused<R> = {
  readonly ok: false;
  readonly refusal: R;
};
/** Wraps a value as a success. */
export declare function ok<T>(value: T): Ok<T>;
/** Wraps the reason why something was not done. */
export declare function refused<R>(refusal: R): Refused<R>;
/** Stands at the end of a switch over a union: a case left out is a compile error, a value from outside throws. */
export declare function exhaustive(value: never): never;
