import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';

/** Buffers that files are read into, used again and again: what is only read and written on needs no new memory. */
export type PiecePool = {
  /** The bytes of a file in pieces of the pool. Whoever has used a piece gives it back. */
  readonly read: (file: string, look: (piece: Buffer) => void, end: () => void) => Readable;
  /** Takes a piece back; what is no piece of the pool is left alone. */
  readonly giveBack: (piece: Buffer) => void;
};

/** How large a piece is; bytes. */
const pieceSize = 256 * 1024;

/** A pool that grows as far as pieces are in use at once. */
export function piecePool(): PiecePool {
  const free: Buffer[] = [];
  const lent = new Map<ArrayBufferLike, Buffer>();
  const take = () => {
    const piece = free.pop() ?? Buffer.allocUnsafeSlow(pieceSize);
    lent.set(piece.buffer, piece);
    return piece;
  };
  const giveBack = ({ buffer }: Buffer) => {
    const piece = lent.get(buffer);
    if (piece === undefined) return;
    lent.delete(buffer);
    free.push(piece);
  };

  async function* pieces(file: string, look: (piece: Buffer) => void, end: () => void) {
    const handle: FileHandle = await open(file);
    try {
      for (;;) {
        const piece = take();
        const { bytesRead } = await handle.read(piece, 0, pieceSize);
        if (bytesRead === 0) {
          giveBack(piece);
          return end();
        }
        const part = piece.subarray(0, bytesRead);
        look(part);
        yield part;
      }
    } finally {
      await handle.close();
    }
  }
  return {
    read: (file, look, end) => Readable.from(pieces(file, look, end), { objectMode: false }),
    giveBack,
  };
}

/**
 * Writes a stream to a file, piece by piece, and gives each back to where it came from when it is on its way. Rejects
 * with the stream's error or the operating system's.
 */
export function writePieces(
  content: Readable,
  handle: FileHandle,
  giveBack: (piece: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let writing: Promise<void> = Promise.resolve();
    const fail = (error: unknown) => {
      content.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    content.on('data', (piece: Buffer) => {
      content.pause();
      writing = writeAll(handle, piece)
        .then(() => giveBack(piece))
        .then(() => void content.resume());
      writing.catch(fail);
    });
    content.on('error', fail);
    content.on('end', () => void writing.then(resolve, fail));
  });
}

async function writeAll(handle: FileHandle, piece: Buffer): Promise<void> {
  for (let at = 0; at < piece.length;) at += (await handle.write(piece, at)).bytesWritten;
}
