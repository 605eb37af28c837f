import { randomUUID } from 'node:crypto';
import { recordId, storyId, type RecordId, type StoryId } from '../../core/ids.ts';

/** A new id for a story. */
export function newStoryId(): StoryId {
  return storyId.parse(randomUUID());
}

/** A new id for a record inside a story: 48 random bits are plenty for one story's sources or topics. */
export function newRecordId(): RecordId {
  return recordId.parse(randomUUID().replaceAll('-', '').slice(0, 12));
}
