import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';

const own = createRequire(import.meta.url);

/**
 * Lets yazl work its checksums out by Node's own zlib. What it brings does so in JavaScript, which is half of the time
 * that a large bundle takes. Once is enough; where yazl is made in another way by then, nothing happens.
 */
export function giveYazlNativeCrc(): void {
  try {
    const inYazl: unknown = createRequire(own.resolve('yazl'))('buffer-crc32');
    if (typeof inYazl === 'function' && 'unsigned' in inYazl)
      Object.assign(inYazl, { unsigned: (bytes: Uint8Array, before = 0) => crc32(bytes, before) });
  } catch {
    // Then it goes on as it is.
  }
}
