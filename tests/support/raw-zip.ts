import { crc32 } from 'node:zlib';

/** An entry of a zip file as no honest program would write it. */
export type RawEntry = {
  readonly name: string;
  readonly content?: string | Buffer;
  /** Another checksum than the content’s. */
  readonly crc?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** The rights of a Unix file, with its kind: 0o120777 is a link. */
  readonly mode?: number;
  /** Another length than the content’s. */
  readonly size?: number;
  readonly method?: number;
  /** Points at the bytes of the first entry instead of its own. */
  readonly atFirst?: boolean;
  /** Another name than `name` in the header in front of its bytes. */
  readonly localName?: string;
  /** Fields behind its name, in the list at the end. */
  readonly extra?: Buffer;
};

type RawZipOptions = {
  /** Writes the end of the list as large zip files have it. */
  readonly zip64?: boolean;
};

/** A zip file of entries as they are given, byte by byte. Names are UTF-8. */
export function rawZip(entries: readonly RawEntry[], { zip64 = false }: RawZipOptions = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { content = '', flags = 0, mode = 0o100644, method = 0, extra = Buffer.alloc(0) } = entry;
    const bytes = Buffer.from(content);
    const name = Buffer.from(entry.name);
    const crc = entry.crc ?? crc32(bytes);
    const size = entry.size ?? bytes.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const localCommon = Buffer.from(common);
    localCommon.writeUInt16LE(localName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), localCommon, localName, bytes]);
    common.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(entry.atFirst === true ? 0 : at, 10);
    central.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002', 'latin1'),
        Buffer.from([20, 3]),
        common,
        tail,
        name,
        extra,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(central);
  if (zip64) return Buffer.concat([...locals, list, largeEnd(entries.length, list.length, at)]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

function largeEnd(count: number, size: number, at: number): Buffer {
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.write('PK\u0005\u0006\0\0\0\0', 0, 'latin1');
  end.writeUInt16LE(0, 20);
  return Buffer.concat([record, locator, end]);
}

/** Info-ZIP’s field for a name in Unicode, as it belongs to a name in other characters. */
export function unicodeName(raw: string, name: string): Buffer {
  const text = Buffer.from(name);
  const head = Buffer.alloc(9);
  head.writeUInt16LE(0x7075, 0);
  head.writeUInt16LE(5 + text.length, 2);
  head.writeUInt8(1, 4);
  head.writeUInt32LE(crc32(Buffer.from(raw)), 5);
  return Buffer.concat([head, text]);
}
