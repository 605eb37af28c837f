import { encodePublicKey, type PublicKey } from '../../src/main/keys/minisign.ts';

/** The text of a `minisign.key` file with such a secret key. */
export function secretKeyText(bytes: Uint8Array): string {
  return `untrusted comment: minisign encrypted secret key\n${Buffer.from(bytes).toString('base64')}\n`;
}

/** The bytes of the secret key in a `minisign.key` file. */
export function secretKeyBytes(text: string): Buffer {
  return Buffer.from(text.split('\n')[1] ?? '', 'base64');
}

/** The text of a `minisign.pub` file. */
export function publicKeyText(key: PublicKey): string {
  return `untrusted comment: minisign public key ${key.keyId}\n${encodePublicKey(key)}\n`;
}
