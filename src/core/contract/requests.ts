import { z } from 'zod';
import { recordId, storyId } from '../ids.ts';
import { reviewChoices } from '../merge/review.ts';
import { preflightReport, severity } from '../preflight/finding.ts';
import { ruleNames } from '../preflight/rule-names.ts';
import type { Result } from '../result.ts';
import { exportPreset, houseStyle } from '../story/house-style.ts';
import { status } from '../story/status.ts';
import { topic } from '../story/topic.ts';
import { captureReport, exportFormat, exportReport, importReport, shownFormat } from './batches.ts';
import { bundleReport, bundleSummary, reviewState } from './bundles.ts';
import { anchorCheck, diffPart, storyCheck } from './checks.ts';
import { keysState, sealing, signing, unsealing } from './keys.ts';
import { menu } from './menu.ts';
import { libraryState } from './library-state.ts';
import type { Refusal } from './refusal.ts';
import { storyRow, trashRow } from './rows.ts';

const nothing = z.strictObject({});
const stories = z.array(storyId).min(1).max(100_000);
/** Bytes as base64, because every host can carry text. */
const bytes = z.base64();
/** A file or folder that the user chose in a dialog of the host. The page never sees or sends a path. */
const token = z.string().min(1).max(100);
const chosen = z.strictObject({ token, name: z.string() });

/** Where a new library goes: the platform's own place, or a folder that was chosen. */
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('chosen'), token }),
]);

/** Every request of the contract: what goes in and what comes out. The only list of them. */
export const requests = {
  'library.state': { input: nothing, output: libraryState },
  'library.create': { input: z.strictObject({ place, sample: z.boolean() }), output: libraryState },
  'library.open': { input: z.strictObject({ token }), output: libraryState },
  'library.retry': { input: nothing, output: libraryState },

  /** All stories. `fresh` waits until the catalogue has looked at every story's files; a window does not wait. */
  'stories.list': { input: z.strictObject({ fresh: z.boolean() }), output: z.array(storyRow) },
  'stories.create': { input: nothing, output: z.strictObject({ id: storyId }) },
  'stories.duplicate': { input: z.strictObject({ story: storyId }), output: z.strictObject({ id: storyId }) },
  /** `reason` is why stories with errors may go all the same; without one they are refused. It is recorded. */
  'stories.setStatus': {
    input: z.strictObject({ stories, status, reason: z.string().max(2_000) }),
    output: nothing,
  },
  'stories.trash': { input: z.strictObject({ stories }), output: nothing },
  'stories.restore': { input: z.strictObject({ stories }), output: nothing },
  'stories.import': {
    input: z.strictObject({ files: z.array(token).min(1).max(10_000) }),
    output: importReport,
  },
  /** Writes into a chosen folder, or (null) into one archive that the host hands over as a download. */
  'stories.export': {
    input: z.strictObject({
      /** The page's own name for this export: progress is told under it, and it is stopped by it. */
      job: z.string().min(1).max(100),
      stories,
      formats: z.array(exportFormat).min(1),
      to: token.nullable(),
      overwrite: z.boolean(),
      /** Whether bundles and books are one for all stories. */
      together: z.boolean(),
      /** Whether HTML pages get the table of outlets and claims. */
      coverage: z.boolean(),
      /** Whether bundles are signed, and for whom they are sealed. */
      sign: signing.nullable(),
      seal: sealing.nullable(),
    }),
    output: z.strictObject({ report: exportReport, download: chosen.nullable() }),
  },
  /** What a bundle holds, and what taking it in would do; nothing is written. The file stays on offer. */
  'bundles.look': {
    input: z.strictObject({
      file: token,
      /** Its signature, where that does not lie beside it: the page handed both in. */
      signature: token.nullable(),
      /** A sealed bundle is opened with its passphrase or a key. */
      unseal: unsealing.nullable(),
    }),
    output: bundleSummary,
  },
  /**
   * Takes the stories of a bundle in: new ones are added, known ones merged. `known` takes in no new ones. The file is
   * off the offer then; where all of it was refused it stays, to be tried again.
   */
  'bundles.take': {
    input: z.strictObject({ file: token, wanted: z.enum(['all', 'known']) }),
    output: bundleReport,
  },
  /** The page wants nothing of a bundle any more. What the desk keeps of it is deleted. */
  'bundles.leave': { input: z.strictObject({ file: token }), output: nothing },
  /** What a person should look at in a story since its merges. */
  'review.read': { input: z.strictObject({ story: storyId }), output: reviewState },
  /** Does what was chosen about one thing, and takes it off the list. */
  'review.settle': {
    input: z.strictObject({
      story: storyId,
      merge: z.string().max(100),
      item: z.string().max(100),
      choice: z.enum(reviewChoices),
    }),
    output: reviewState,
  },
  /** Goes back to the story as it was before a merge. */
  'review.undo': {
    input: z.strictObject({ story: storyId, merge: z.string().max(100) }),
    output: reviewState,
  },

  /** Stops an export: what is written is whole, the rest is not begun. */
  'stories.stopExport': { input: z.strictObject({ job: z.string().max(100) }), output: nothing },
  'trash.list': { input: nothing, output: z.array(trashRow) },
  'trash.empty': { input: nothing, output: nothing },

  /** Opens a story for writing. `have` is the state vector of what the page holds already (empty: nothing). */
  'story.open': {
    input: z.strictObject({ story: storyId, have: bytes }),
    output: z.strictObject({ update: bytes, stateVector: bytes, notes: z.array(z.string()) }),
  },
  /** Hands in what was written. The answer comes when it is safe on the disk, not before. */
  'story.update': { input: z.strictObject({ story: storyId, update: bytes }), output: nothing },
  'story.close': { input: z.strictObject({ story: storyId }), output: nothing },
  'story.render': {
    input: z.strictObject({ story: storyId, format: shownFormat }),
    output: z.strictObject({ file: z.string(), text: z.string() }),
  },

  /** Looks up what people want to know while they write: quotations, figures, passages. */
  'story.check': { input: z.strictObject({ story: storyId }), output: storyCheck },
  'story.preflight': { input: z.strictObject({ story: storyId }), output: preflightReport },

  /** Saves copies of sources; `source` is the one that they belong to, or null where that shows from the files. */
  'captures.add': {
    input: z.strictObject({
      story: storyId,
      files: z.array(token).min(1).max(1_000),
      source: recordId.nullable(),
    }),
    output: captureReport,
  },
  /** The plain text of a capture, and where the annotations of its source stand in it. */
  'captures.read': {
    input: z.strictObject({ story: storyId, capture: recordId }),
    output: z.strictObject({ text: z.string(), anchors: z.array(anchorCheck) }),
  },
  /** What an outlet changed from one capture to another, word by word. */
  'captures.compare': {
    input: z.strictObject({ story: storyId, before: recordId, after: recordId }),
    output: z.strictObject({ parts: z.array(diffPart) }),
  },
  /** The original file, into a chosen folder or (null) as a download. */
  'captures.original': {
    input: z.strictObject({ story: storyId, capture: recordId, to: token.nullable() }),
    output: z.strictObject({ file: z.string(), download: chosen.nullable() }),
  },
  /** The readable page of a capture, for the hosts' addresses. */
  'captures.page': {
    input: z.strictObject({ story: storyId, capture: recordId }),
    output: z.strictObject({ html: z.string() }),
  },
  /** The annotations of a story (or of one source) as W3C Web Annotations in JSON-LD. */
  'annotations.export': {
    input: z.strictObject({ story: storyId, source: recordId.nullable() }),
    output: z.strictObject({ file: z.string(), text: z.string() }),
  },
  'annotations.import': {
    input: z.strictObject({ story: storyId, file: token }),
    output: z.strictObject({
      added: z.int().nonnegative(),
      known: z.int().nonnegative(),
      warnings: z.array(z.string()),
    }),
  },

  /** How grave a preflight rule is in this house. */
  'houseStyle.setRule': {
    input: z.strictObject({ rule: z.enum(ruleNames), severity }),
    output: nothing,
  },
  /** The saved views of the library's list. */
  'houseStyle.setViews': { input: houseStyle.pick({ views: true }), output: nothing },
  /** One thing about the house's exports; the others stay. A preset joins those there are, or replaces its namesake. */
  'houseStyle.setExport': {
    input: z.union([
      houseStyle.pick({ fileNames: true }),
      houseStyle.pick({ bundleCaptures: true }),
      z.strictObject({ preset: exportPreset }),
    ]),
    output: nothing,
  },
  /** The keys that bundles are signed with, and those of others that are known. */
  'keys.read': { input: nothing, output: keysState },
  'keys.create': {
    input: z.strictObject({ passphrase: z.string().max(1_000).nullable() }),
    output: keysState,
  },
  'keys.trust': {
    input: z.strictObject({ publicKey: z.string().max(2_000), name: z.string().max(200) }),
    output: keysState,
  },
  'keys.forget': { input: z.strictObject({ publicKey: z.string().max(2_000) }), output: keysState },

  /** What the person at this machine is called: checkers sign with it. Empty: not said yet. */
  'person.read': { input: nothing, output: z.strictObject({ name: z.string() }) },
  'person.write': { input: z.strictObject({ name: z.string().max(200) }), output: nothing },

  /** Names in the story's text that could become topics, and the cards that other stories have for them. */
  'topics.suggest': {
    input: z.strictObject({ story: storyId }),
    output: z.array(
      z.strictObject({
        name: z.string(),
        mentions: z.int().positive(),
        card: topic,
        from: z.enum(['text', 'library']),
      }),
    ),
  },
  /** Cards of other stories whose name or alias contains these words. */
  'topics.find': {
    input: z.strictObject({ words: z.string().max(200), except: storyId }),
    output: z.array(z.strictObject({ card: topic, stories: z.int().positive() })),
  },

  'files.choose': { input: nothing, output: z.array(chosen) },
  'files.put': { input: z.strictObject({ name: z.string().max(1_000), data: bytes }), output: chosen },
  /** The next piece of a file that was put: a large one does not fit into one message. */
  'files.putMore': { input: z.strictObject({ token, data: bytes }), output: nothing },
  'folders.choose': {
    input: z.strictObject({ purpose: z.enum(['open-library', 'new-library', 'export']) }),
    output: chosen,
  },

  /** Shows the page's commands in the application menu of the host, where it has one. */
  'shell.menu': { input: z.strictObject({ menus: menu }), output: nothing },
  /** Opens an address in the user's browser, because the user asked for it. */
  'shell.openLink': { input: z.strictObject({ url: z.string().max(4_000) }), output: nothing },
  /** Shows the folder of the last export in the file manager. */
  'shell.showExport': { input: z.strictObject({ token }), output: nothing },
  /** The page's answer to the event `shell.flush`: how many of its edits are not on the disk. */
  'shell.flushed': { input: z.strictObject({ unsaved: z.int().nonnegative() }), output: nothing },
} as const;

export type RequestName = keyof typeof requests;
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type Answer<N extends RequestName> = Result<Output<N>, Refusal>;

/** Whether a word from outside is the name of a request. `toString` and `__proto__` are none. */
export function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}
