import type * as Y from 'yjs';
import type { SectionId } from '../../core/ids.ts';
import type { RecordId } from '../../core/ids.ts';
import { plainText } from '../../core/document/document.ts';
import { withClaim, withoutClaim } from '../../core/document/mark-claim.ts';
import { textLines } from '../../core/document/text-lines.ts';
import { appendRecords, patchRecord } from '../../core/story-doc/records.ts';
import { parts, readSectionHeads, readText, writeText } from '../../core/story-doc/story-doc.ts';
import type { Claim, ClaimReason, Judgement, Priority, Stance, Verdict } from '../../core/story/claim.ts';
import type { ClaimView } from '../../core/claims/standing.ts';
import type { LiveStory } from './live-story.ts';
import { newRecordId } from './new-id.ts';
import { step } from './record-steps.ts';

type Edited = Pick<LiveStory, 'doc' | 'edit' | 'undo'>;

/** Words of a section; offsets in its plain text. */
export type Words = { readonly section: SectionId; readonly from: number; readonly to: number };

/** Makes a claim of words. Returns its id, or null where there are no words. */
export function addClaim(story: Edited, words: Words, author: string): RecordId | null {
  const [id] = addClaims(story, [{ ...words, reasons: [] }], author, 'accepted');
  return id ?? null;
}

/** Makes claims of many stretches of words, as one undo step. Returns their ids, in the order given. */
export function addClaims(
  story: Edited,
  wanted: readonly (Words & { readonly reasons: readonly ClaimReason[] })[],
  author: string,
  stage: Claim['stage'],
): readonly RecordId[] {
  const made: RecordId[] = [];
  step(story, (doc) => {
    for (const section of new Set(wanted.map((words) => words.section))) {
      let text = readText(doc, section);
      const plain = plainText(text);
      for (const { from, to, reasons } of wanted.filter((words) => words.section === section)) {
        const words = plain.slice(from, to);
        if (words.trim() === '') continue;
        const id = newRecordId();
        made.push(id);
        text = withClaim(text, { from, to }, id);
        appendRecords(parts.claims(doc), [newClaim(id, section, words, { author, stage, reasons })]);
      }
      writeText(doc, section, text);
    }
  });
  return made;
}

/** The record of a claim that nobody has checked. */
export function newClaim(
  id: RecordId,
  section: SectionId,
  words: string,
  { author, stage, reasons }: Pick<Claim, 'author' | 'stage'> & { readonly reasons: readonly ClaimReason[] },
): Claim {
  return {
    id,
    stage,
    reasons: [...reasons],
    priority: 'normal',
    checker: '',
    section,
    words,
    author,
    createdAt: new Date().toISOString(),
  };
}

/** Proposed claims become claims. */
export function acceptClaims(story: Edited, ids: readonly RecordId[]): void {
  step(story, (doc) => {
    for (const id of ids) patchRecord(parts.claims(doc), id, { stage: 'accepted' });
  });
}

/**
 * Takes claims out of the story with their verdicts and evidence; the words stay. What a proposal said is remembered,
 * so that it is not proposed again.
 */
export function dismissClaims(story: Edited, views: readonly ClaimView[]): void {
  const ids = new Set<string>(views.map(({ claim }) => claim.id));
  step(story, (doc) => {
    for (const { claim, words } of views)
      if (claim.stage === 'proposed') parts.dismissed(doc).set(dismissedKey(words), true);
    for (const { id, kind } of readSectionHeads(doc)) if (kind === 'text') unmark(doc, id, ids);
    removeOfClaims(doc, 'judgements', ids);
    removeOfClaims(doc, 'evidence', ids);
    for (const id of ids) parts.claims(doc).delete(id);
  });
}

/** Takes claims off their words in one section. */
function unmark(doc: Y.Doc, section: SectionId, ids: ReadonlySet<string>): void {
  const text = readText(doc, section);
  const here = new Set(textLines(text).flatMap(({ claims }) => claims.map(({ claim }) => claim)));
  const gone = [...here].filter((id) => ids.has(id));
  if (gone.length > 0) writeText(doc, section, gone.reduce(withoutClaim, text));
}

/** What stands among a story's dismissed things for words that are no claim. */
export function dismissedKey(words: string): string {
  return `claim:${words.trim()}`;
}

function removeOfClaims(doc: Y.Doc, part: 'judgements' | 'evidence', claims: ReadonlySet<string>): void {
  const map = parts[part](doc);
  for (const [id, fields] of map.entries()) if (claims.has(String(fields.get('claim')))) map.delete(id);
}

/** Gives a verdict on what a claim says now. A proposed claim is accepted with it. */
export function judgeClaim(
  story: Edited,
  { claim, words }: Pick<ClaimView, 'claim' | 'words'>,
  given: { readonly verdict: Verdict; readonly why: string; readonly author: string },
): void {
  const judgement: Judgement = {
    id: newRecordId(),
    claim: claim.id,
    words,
    at: new Date().toISOString(),
    ...given,
  };
  step(story, (doc) => {
    appendRecords(parts.judgements(doc), [judgement]);
    const patch = { stage: 'accepted', ...(claim.checker === '' ? { checker: given.author } : {}) };
    patchRecord(parts.claims(doc), claim.id, patch);
  });
}

/** Changes who checks a claim and how urgent it is. */
export function changeClaim(
  story: Edited,
  id: RecordId,
  patch: { readonly checker?: string; readonly priority?: Priority },
): void {
  story.edit((doc) => patchRecord(parts.claims(doc), id, patch));
}

/** Ties a claim to a passage, or to a source as a whole. The same passage again only changes what it says. */
export function attachEvidence(
  story: Edited,
  claim: Pick<ClaimView, 'claim' | 'evidence'>,
  given: {
    readonly stance: Stance;
    readonly source: RecordId;
    readonly annotation: RecordId | null;
    readonly author: string;
  },
): void {
  const known = claim.evidence.find(
    ({ source, annotation }) => source === given.source && annotation === given.annotation,
  );
  const at = new Date().toISOString();
  step(story, (doc) => {
    if (known !== undefined)
      patchRecord(parts.evidence(doc), known.id, { stance: given.stance, author: given.author, at });
    else appendRecords(parts.evidence(doc), [{ id: newRecordId(), claim: claim.claim.id, at, ...given }]);
  });
}

/** Takes a piece of evidence off its claim. The passage stays marked in the source. */
export function detachEvidence(story: Edited, id: RecordId): void {
  step(story, (doc) => parts.evidence(doc).delete(id));
}
