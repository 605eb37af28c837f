import path from 'node:path';
import { decodePublicKey, encodePublicKey, type PublicKey } from './minisign.ts';

/** What a signer says in the trusted comment of a signature. It proves nothing but that the key's holder said so. */
export type SignerSays = {
  /** How the signer calls himself; empty where the comment does not say. */
  readonly name: string;
  /** The key it says it was made with, or null: `minisign` itself does not put one there. */
  readonly publicKey: PublicKey | null;
  /** Whether Galley wrote the comment. */
  readonly galley: boolean;
};

const longestName = 200;

/**
 * The trusted comment that Galley signs: minisign's own words (`timestamp`, `file`, `hashed`), then `galley:` with the
 * signer's name and `key:` with the public key, with tabs between them. The key stands in the part that is signed, and
 * a reader who has it can check the signature; who holds it, only a list of known keys can tell.
 */
export function galleyComment(said: {
  readonly file: string;
  readonly name: string;
  readonly publicKey: PublicKey;
  readonly time: Date;
}): string {
  return [
    `timestamp:${Math.floor(said.time.getTime() / 1000)}`,
    `file:${oneWord(path.basename(said.file), 255)}`,
    'hashed',
    `galley:${oneWord(said.name, longestName)}`,
    `key:${encodePublicKey(said.publicKey)}`,
  ].join('\t');
}

/** Reads what a signer says of himself. Comments of others, and words that stand twice, say nothing. */
export function readSigner(trustedComment: string): SignerSays {
  const fields = trustedComment.split('\t');
  const names = fields.filter((field) => field.startsWith('galley:'));
  const keys = fields.filter((field) => field.startsWith('key:'));
  const [name = ''] = names;
  const [key = ''] = keys;
  if (names.length !== 1 || keys.length !== 1) return { name: '', publicKey: null, galley: false };
  const publicKey = decodePublicKey(key.slice('key:'.length));
  return {
    name: oneWord(name.slice('galley:'.length), longestName),
    publicKey: publicKey.ok ? publicKey.value : null,
    galley: true,
  };
}

/** The first line of Galley's signatures: for a person who looks into the file. */
export function galleyFirstLine(keyId: string): string {
  return `signed by Galley with the key ${keyId}`;
}

/**
 * A text that can stand between two tabs and on a screen: without control characters and without those that turn the
 * direction of writing round, so that a name cannot look like another sentence.
 */
export function oneWord(text: string, longest: number): string {
  const clean = text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  return Array.from(clean).slice(0, longest).join('');
}
