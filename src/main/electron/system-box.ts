import { safeStorage } from 'electron';
import { ok, refused } from '../../core/result.ts';
import { problem } from '../keys/problem.ts';
import type { SecretBox } from '../keys/secret-box.ts';

/**
 * The keychain of the operating system (macOS Keychain, DPAPI, a Linux keyring), through Electron. Null where there is
 * none that protects anything: on Linux without a keyring Electron would only scramble the secret.
 */
export function systemBox(): SecretBox | null {
  const isReal =
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text');
  if (!isReal) return null;
  return {
    kind: 'system',
    protect: async (plain) => safeStorage.encryptString(Buffer.from(plain).toString('base64')),
    open: async (bytes) => {
      try {
        return ok(new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64')));
      } catch {
        return refused(
          problem(
            'unavailable',
            'The system’s keychain did not open the signing key. Unlock it, and try again.',
          ),
        );
      }
    },
  };
}
