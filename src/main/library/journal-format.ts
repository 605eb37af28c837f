import { crc32 } from 'node:zlib';

/**
 * The journal's records: length (uint32, little endian), CRC-32 of the payload (uint32, little endian), payload.
 * The payload is one Yjs update.
 */
const headerBytes = 8;

/** No edit is larger; a length above it is damage, not a record. */
const largestPayload = 256 * 1024 * 1024;

/** One record, ready to be appended. */
export function encodeRecord(payload: Uint8Array): Uint8Array {
  const record = new Uint8Array(headerBytes + payload.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, crc32(payload), true);
  record.set(payload, headerBytes);
  return record;
}

export type JournalContent = {
  readonly updates: readonly Uint8Array[];
  /** How many bytes hold whole records. What lies behind them is a torn tail. */
  readonly goodBytes: number;
  readonly tornBytes: number;
};

/**
 * The whole records of a journal. Reading ends at the first record that is cut short or does not fit its checksum:
 * what lies behind was being written when the machine stopped, and was never acknowledged.
 */
export function decodeJournal(bytes: Uint8Array): JournalContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const updates: Uint8Array[] = [];
  let at = 0;
  while (at + headerBytes <= bytes.length) {
    const length = view.getUint32(at, true);
    const end = at + headerBytes + length;
    if (length === 0 || length > largestPayload || end > bytes.length) break;
    const payload = bytes.subarray(at + headerBytes, end);
    if (crc32(payload) !== view.getUint32(at + 4, true)) break;
    updates.push(payload);
    at = end;
  }
  return { updates, goodBytes: at, tornBytes: bytes.length - at };
}
