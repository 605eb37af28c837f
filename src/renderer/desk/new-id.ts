import { recordId, type RecordId } from '../../core/ids.ts';

/** A new id for a source or a topic: 48 random bits. */
export function newRecordId(): RecordId {
  return recordId.parse(crypto.randomUUID().replaceAll('-', '').slice(0, 12));
}
