import { refusalOf, type Refusal } from '../../core/contract/refusal.ts';
import {
  isRequestName,
  requests,
  type Answer,
  type Input,
  type RequestName,
} from '../../core/contract/requests.ts';
import { issueInWords } from '../../core/story-doc/story-file.ts';
import { refused, type Result } from '../../core/result.ts';
import type { Client } from './desk.ts';

/** One function for each request of the contract. Inputs are checked before they get here. */
export type Handlers = {
  readonly [N in RequestName]: (input: Input<N>, client: Client) => Promise<Answer<N>>;
};

/** Hears of every failure that is a bug: the request's name and what was thrown. */
export type OnBug = (name: string, error: unknown) => void;

/**
 * The door: looks up the request, checks its payload, and answers with a value or a refusal. An exception inside a
 * handler is a bug; it is reported and answered as `storage-failed`, so that no page waits for ever.
 */
export async function answer(
  handlers: Handlers,
  name: string,
  input: unknown,
  client: Client,
  onBug: OnBug,
): Promise<Result<unknown, Refusal>> {
  if (!isRequestName(name)) return refused(refusalOf('bad-request', name, 'there is no such request'));
  try {
    return await dispatch(handlers, name, input, client);
  } catch (error) {
    onBug(name, error);
    return refused(refusalOf('storage-failed', '', error instanceof Error ? error.message : String(error)));
  }
}

async function dispatch<N extends RequestName>(
  handlers: Handlers,
  name: N,
  input: unknown,
  client: Client,
): Promise<Answer<N>> {
  const checked = requests[name].input.safeParse(input);
  if (!checked.success) return refused(refusalOf('bad-request', name, issueInWords(checked.error)));
  // The table ties the schema under this name to the handler under the same name.
  return handlers[name](checked.data as Input<N>, client);
}
