import type { Incoming } from './inspect-bundle.ts';
import type { Tokens } from './tokens.ts';

/** What the desk has of a bundle that a page was offered, beside the file itself. */
type OnOffer = {
  /** The bundle that lay in a sealed one, once it was opened. */
  readonly opened: Incoming | null;
  /** The token of the signature that the page handed in with it. */
  readonly signature: string | null;
  /** The digest of what the page was shown. */
  readonly digest: string | null;
};

const nothing: OnOffer = { opened: null, signature: null, digest: null };

/** The bundles that pages look at and may take in, by the tokens of their files. */
export type BundlesOnOffer = {
  /** The file that was chosen, and what lay in it where that was opened; null where it is not on offer (any more). */
  readonly find: (token: string) => { readonly chosen: Incoming; readonly opened: Incoming | null } | null;
  /** The digest of what the page was shown last, or null. */
  readonly digest: (token: string) => string | null;
  readonly seen: (token: string, digest: string | null) => void;
  /** Notes the signature that a page handed in with a bundle. */
  readonly signed: (token: string, signature: string | null) => Promise<void>;
  /** Notes what lay in a sealed bundle, in the place of what was opened before; says whether it is still on offer. */
  readonly unsealed: (token: string, inside: Incoming) => Promise<boolean>;
  /** Nobody wants the bundle any more. One may be large: what the desk has of it is deleted. */
  readonly leave: (token: string) => Promise<void>;
};

export function bundlesOnOffer(tokens: Tokens): BundlesOnOffer {
  const offered = new Map<string, OnOffer>();
  const of = (token: string): OnOffer => offered.get(token) ?? nothing;
  /** What was left meanwhile must not come back: nobody would leave it again. */
  const note = (token: string, change: Partial<OnOffer>): boolean => {
    const isOffered = tokens.look(token) !== null;
    if (isOffered) offered.set(token, { ...of(token), ...change });
    return isOffered;
  };
  const discard = async (file: { readonly path: string } | null) => {
    if (file !== null) await tokens.discard(file.path);
  };

  return {
    find: (token) => {
      const file = tokens.look(token);
      if (file === null) return null;
      const { opened, signature } = of(token);
      const handedIn = signature === null ? null : tokens.look(signature);
      const withIt = (one: Incoming) => (handedIn === null ? one : { ...one, signature: handedIn.path });
      return { chosen: withIt(file), opened: opened === null ? null : withIt(opened) };
    },
    digest: (token) => of(token).digest,
    seen: (token, digest) => void note(token, { digest }),
    signed: async (token, signature) => {
      const before = of(token).signature;
      note(token, { signature });
      if (before !== null && before !== signature) await discard(tokens.take(before));
    },
    unsealed: async (token, inside) => {
      const before = of(token).opened;
      const isOffered = note(token, { opened: inside });
      await discard(isOffered ? before : inside);
      return isOffered;
    },
    leave: async (token) => {
      const { opened, signature } = of(token);
      offered.delete(token);
      await discard(tokens.take(token));
      await discard(opened);
      if (signature !== null) await discard(tokens.take(signature));
    },
  };
}
