import type * as Y from 'yjs';
import type { Block, DocumentJson, Inline, ListItem } from '../document/document.ts';
import { withoutClaim } from '../document/mark-claim.ts';
import { replaceWords } from '../document/replace-words.ts';
import type { RecordId } from '../ids.ts';
import type { StoryChange } from '../preflight/finding.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { emptySource } from '../story/source.ts';
import { appendRecords, orderedIds, patchRecord, putRecord, type RecordMap } from './records.ts';
import { parts, readSectionHeads, readText, writeText } from './story-doc.ts';

/** What a change may need to make something new. */
export type Making = { readonly newId: () => RecordId; readonly houseStyle: HouseStyle };

/**
 * Mends a finding in a story's document, touching only what differs. Says whether anything was done: where other words
 * stand by now, nothing is. To be called inside a transaction.
 */
export function applyChange(doc: Y.Doc, change: StoryChange, make: Making): boolean {
  switch (change.kind) {
    case 'replace-text': {
      const replaced = replaceWords(readText(doc, change.section), change, change);
      if (replaced !== null) writeText(doc, change.section, replaced);
      return replaced !== null;
    }
    case 'remove-citations':
      return rewrite(doc, change.section, (piece) =>
        piece.type === 'citation' && piece.attrs.source === change.source ? null : piece,
      );
    case 'describe-topic':
      if (!parts.topics(doc).has(change.topic)) return false;
      patchRecord(parts.topics(doc), change.topic, { description: change.description });
      return true;
    case 'add-source':
      appendRecords(parts.sources(doc), [
        { ...emptySource(make.newId()), outlet: change.outlet, url: change.url },
      ]);
      return true;
    case 'restore-section':
      return restoreSection(doc, change.section, make.houseStyle);
    case 'dismiss-claim':
      dismissClaim(doc, change.claim);
      return true;
  }
}

/** Takes a claim out of a story with its verdicts and evidence; its words stay. */
export function dismissClaim(doc: Y.Doc, claim: string): void {
  for (const { id, kind } of readSectionHeads(doc))
    if (kind === 'text') writeText(doc, id, withoutClaim(readText(doc, id), claim));
  removeOf(parts.judgements(doc), claim);
  removeOf(parts.evidence(doc), claim);
  parts.claims(doc).delete(claim);
}

function removeOf(map: RecordMap, claim: string): void {
  for (const id of orderedIds(map)) if (map.get(id)?.get('claim') === claim) map.delete(id);
}

/** Puts a section of the template back, in front of the first that follows it there. */
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

/** Changes the inline pieces of a section (null takes one out). Says whether any was another one. */
function rewrite(doc: Y.Doc, section: string, change: (piece: Inline) => Inline | null): boolean {
  let touched = false;
  const line = (inline: readonly Inline[]): readonly Inline[] =>
    inline.flatMap((piece) => {
      const changed = change(piece);
      if (changed !== piece) touched = true;
      return changed === null ? [] : [changed];
    });
  const item = (one: ListItem): ListItem => ({ ...one, content: one.content.map(block) });
  const block = (one: Block): Block => {
    if (one.type === 'paragraph' || one.type === 'heading') {
      const { content, ...rest } = one;
      const changed = line(content ?? []);
      return changed.length > 0 ? { ...rest, content: changed } : rest;
    }
    if (one.type === 'blockquote') return { ...one, content: one.content.map(block) };
    return { ...one, content: one.content.map(item) };
  };
  const text: DocumentJson = readText(doc, section);
  const changed: DocumentJson = { ...text, content: text.content.map(block) };
  if (touched) writeText(doc, section, changed);
  return touched;
}
