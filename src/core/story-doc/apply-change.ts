import type * as Y from 'yjs';
import type { DocumentJson, Inline } from '../document/document.ts';
import { mapInline } from '../document/map-inline.ts';
import { withoutClaim } from '../document/mark-claim.ts';
import { replaceWords } from '../document/replace-words.ts';
import { textLines } from '../document/text-lines.ts';
import type { RecordId } from '../ids.ts';
import type { StoryChange } from '../preflight/finding.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { emptySource } from '../story/source.ts';
import { isSafeAddress } from '../story/text-fields.ts';
import { appendRecords, orderedIds, patchRecord, putRecord, type RecordMap } from './records.ts';
import { parts, readSectionHeads, readSources, readText, writeText } from './story-doc.ts';

/** What a change may need to make something new. */
export type Making = { readonly newId: () => RecordId; readonly houseStyle: HouseStyle };

/**
 * Mends a finding in a story's document as one transaction with this origin, touching only what differs. Says whether
 * anything was done: where the story is another one by now (other words, a record that is gone), nothing is.
 */
export function applyChange(doc: Y.Doc, change: StoryChange, make: Making, origin: unknown = null): boolean {
  return doc.transact(() => apply(doc, change, make), origin);
}

function apply(doc: Y.Doc, change: StoryChange, make: Making): boolean {
  switch (change.kind) {
    case 'replace-text':
      return rewrite(doc, change.section, (text) => replaceWords(text, change, change));
    case 'remove-citations':
      return rewrite(doc, change.section, (text) => withoutCitations(text, change.source));
    case 'remove-link':
      return rewrite(doc, change.section, (text) => withoutLink(text, change.href));
    case 'describe-topic':
      return describeTopic(doc, change.topic, change.description);
    case 'add-source':
      return addSource(doc, change, make);
    case 'restore-section':
      return restoreSection(doc, change.section, make.houseStyle);
    case 'dismiss-claim':
      return dismissClaim(doc, change.claim);
  }
}

/** Writes a section's text anew where `change` makes another one of it; null and the text itself leave it alone. */
function rewrite(doc: Y.Doc, section: string, change: (text: DocumentJson) => DocumentJson | null): boolean {
  if (!readSectionHeads(doc).some(({ id, kind }) => id === section && kind === 'text')) return false;
  const text = readText(doc, section);
  const changed = change(text);
  if (changed === null || changed === text) return false;
  writeText(doc, section, changed);
  return true;
}

function withoutCitations(text: DocumentJson, source: string): DocumentJson {
  const isOne = (piece: Inline) => piece.type === 'citation' && piece.attrs.source === source;
  const isThere = textLines(text).some(({ citations }) => citations.some((item) => item.source === source));
  return isThere ? mapInline(text, (piece) => (isOne(piece) ? [] : [piece])) : text;
}

function withoutLink(text: DocumentJson, href: string): DocumentJson {
  let isThere = false;
  const changed = mapInline(text, (piece) => {
    const { marks = [], ...bare } = piece;
    const kept = marks.filter((mark) => mark.type !== 'link' || mark.attrs.href !== href);
    if (kept.length === marks.length) return [piece];
    isThere = true;
    return [kept.length > 0 ? { ...bare, marks: kept } : bare];
  });
  return isThere ? changed : text;
}

function describeTopic(doc: Y.Doc, topic: string, description: string): boolean {
  const fields = parts.topics(doc).get(topic);
  if (fields === undefined || fields.get('description') === description) return false;
  patchRecord(parts.topics(doc), topic, { description });
  return true;
}

/** A link on an outlet's name may lead anywhere; a source takes web addresses only. */
function addSource(
  doc: Y.Doc,
  { outlet, url }: { readonly outlet: string; readonly url: string },
  { newId }: Making,
): boolean {
  const address = isSafeAddress(url) ? url : '';
  if (readSources(doc).some((item) => item.outlet === outlet && item.url === address)) return false;
  appendRecords(parts.sources(doc), [{ ...emptySource(newId()), outlet, url: address }]);
  return true;
}

/** Puts a section of the template back, in front of the first that follows it there; its words come back with it. */
function restoreSection(doc: Y.Doc, section: string, { template }: HouseStyle): boolean {
  const at = template.findIndex(({ id }) => id === section);
  const wanted = template[at];
  if (wanted === undefined || parts.sections(doc).has(section)) return false;
  const present = new Set(orderedIds(parts.sections(doc)));
  const next = template.slice(at + 1).find(({ id }) => present.has(id));
  const { id, kind, heading } = wanted;
  putRecord(parts.sections(doc), { id, kind, heading }, next?.id ?? null);
  return true;
}

/** Takes a claim out of a story with its verdicts and evidence; its words stay. */
function dismissClaim(doc: Y.Doc, claim: string): boolean {
  if (!parts.claims(doc).has(claim)) return false;
  for (const { id, kind } of readSectionHeads(doc))
    if (kind === 'text') writeText(doc, id, withoutClaim(readText(doc, id), claim));
  removeOf(parts.judgements(doc), claim);
  removeOf(parts.evidence(doc), claim);
  parts.claims(doc).delete(claim);
  return true;
}

function removeOf(map: RecordMap, claim: string): void {
  for (const id of orderedIds(map)) if (map.get(id)?.get('claim') === claim) map.delete(id);
}
