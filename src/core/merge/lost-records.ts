import type * as Y from 'yjs';
import { asOneEdit } from '../story-doc/stable-client.ts';
import { readStoryDoc } from '../story-doc/story-doc.ts';
import { fieldPlaceOf, isInner } from './field-changes.ts';
import { isWords } from './lost-blocks.ts';
import { isRecordPart, recordName, recordParts, recordsOf, type RecordPlace } from './record-parts.ts';
import { referencesOf, type Reference } from './references.ts';
import type { RecordReview } from './review.ts';
import { otherSide, type SideName, type Sides } from './sides.ts';
import type { Since } from './since.ts';
import { rootOf, sectionRoot } from './text-block.ts';

/** Which records rest on which, on either side and in the merged story. */
type References = Readonly<Record<SideName | 'merged', readonly Reference[]>>;

/** A record that one side has, and that the other one took out. */
type Missing = RecordPlace & { readonly from: SideName };

/**
 * Puts records back that one side took out while the other worked on them, or on what rests on them; and with each,
 * what rested on it. Says what is back and why somebody should look. Changes `merged`; the same from either side.
 */
export function putRecordsBack(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  sides: Sides<Since>,
): readonly RecordReview[] {
  const missing = new Map([...missingFrom(merged, docs, 'ours'), ...missingFrom(merged, docs, 'theirs')]);
  if (missing.size === 0) return [];
  const references = {
    ours: referencesOf(readStoryDoc(docs.ours)),
    theirs: referencesOf(readStoryDoc(docs.theirs)),
    merged: referencesOf(readStoryDoc(merged)),
  };
  const worked = { ours: workedOn(sides.ours), theirs: workedOn(sides.theirs) };
  const reasons = [...missing.values()].filter(
    (one) => worked[one.from].has(recordName(one)) || isMissed(one, references),
  );
  const back = withTheirOwn(reasons, missing, references);
  if (back.length === 0) return [];
  asOneEdit(merged, 'records back', () => {
    for (const { part, record, from } of back.toSorted(byName)) {
      const stored = recordsOf(docs[from], part).get(record);
      if (stored !== undefined) recordsOf(merged, part).set(record, stored.clone());
    }
  });
  return reasons.map(({ part, record, from }) => ({
    kind: 'record',
    id: `r-${part}-${record}`,
    part,
    record,
    from,
    label: labelOf(recordsOf(docs[from], part).get(record)),
  }));
}

function missingFrom(
  merged: Y.Doc,
  docs: Sides<Y.Doc>,
  from: SideName,
): readonly (readonly [string, Missing])[] {
  return recordParts.flatMap((part) =>
    [...recordsOf(docs[from], part).keys()]
      .filter((record) => !recordsOf(merged, part).has(record))
      .map((record) => [recordName({ part, record }), { part, record, from }] as const),
  );
}

/** The records in which one side set a value, and the sections in which it wrote. */
function workedOn({ added }: Since): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of added) {
    const place = fieldPlaceOf(item);
    if (place !== null && isRecordPart(place.part) && !isInner(place.field))
      found.add(recordName({ part: place.part, record: place.record }));
    const root = place === null && isWords(item) ? rootOf(item) : null;
    if (root?.startsWith(sectionRoot) === true)
      found.add(recordName({ part: 'sections', record: root.slice(sectionRoot.length) }));
  }
  return found;
}

/** Whether the merged story rests on a record that is gone, where the side that took it out did not. */
function isMissed(one: Missing, references: References): boolean {
  const isTo = ({ to }: Reference) => recordName(to) === recordName(one);
  const without = references[otherSide(one.from)].filter(isTo);
  const known = new Set(without.map(({ by }) => recordName(by)));
  return references.merged.some((reference) => isTo(reference) && !known.has(recordName(reference.by)));
}

/** The records that have to be back, what they rest on, and what rested on them. */
function withTheirOwn(
  reasons: readonly Missing[],
  missing: ReadonlyMap<string, Missing>,
  references: References,
): readonly Missing[] {
  const back = new Map(reasons.map((one) => [recordName(one), one]));
  // A map can grow while it is walked: what comes along is walked as well.
  for (const [name, { from }] of back)
    for (const { by, to } of references[from]) {
      const [here, there] = [recordName(by), recordName(to)];
      const other = here === name ? there : there === name ? here : null;
      const found = other === null || back.has(other) ? undefined : missing.get(other);
      if (found !== undefined && found.part !== 'sections') back.set(recordName(found), found);
    }
  return [...back.values()];
}

function byName(a: RecordPlace, b: RecordPlace): number {
  return recordName(a) < recordName(b) ? -1 : 1;
}

function labelOf(fields: Y.Map<unknown> | undefined): string {
  const named = ['name', 'title', 'outlet', 'words', 'exact', 'heading', 'url']
    .map((name) => fields?.get(name))
    .find((value) => typeof value === 'string' && value !== '');
  return typeof named === 'string' ? named.slice(0, 200) : '';
}
