import path from 'node:path';
import * as Y from 'yjs';
import { isEventName, events, type EventName, type EventPayload } from '../../src/core/contract/events.ts';
import { refusalOf, type Refusal } from '../../src/core/contract/refusal.ts';
import { requests, type Input, type Output, type RequestName } from '../../src/core/contract/requests.ts';
import type { StoryId } from '../../src/core/ids.ts';
import { refused } from '../../src/core/result.ts';
import { parts, readStoryDoc } from '../../src/core/story-doc/story-doc.ts';
import { plainText } from '../../src/core/document/document.ts';
import { composeDesk, type DeskOptions } from '../../src/main/compose.ts';
import type { Client, Desk, HostServices } from '../../src/main/desk/desk.ts';
import type { PdfMaker } from '../../src/main/export/pdf/pdf-maker.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A machine without a browser. */
export const noPdf: PdfMaker = {
  print: async (_html, { title }) => refused(refusalOf('pdf-no-browser', title)),
  close: async () => undefined,
};

/** A host without a screen: it opens nothing and refuses every dialog. */
export const hostWithoutDialogs: HostServices = {
  chooseFiles: async () => refused(refusalOf('no-dialog')),
  chooseFolder: async () => refused(refusalOf('no-dialog')),
  openLink: async () => undefined,
  showFolder: async () => undefined,
  setMenu: () => undefined,
  pdf: noPdf,
  systemBox: null,
  flushed: () => undefined,
};

const open: Desk[] = [];

/** Called after each test by `clean-up.ts`. */
export async function closeDesks(): Promise<void> {
  for (const desk of open.splice(0)) await desk.close();
}

/** A desk as a host composes it, closed after the test. What a handler throws fails the test. */
export async function aDesk(options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await composeDesk({
    host: hostWithoutDialogs,
    // Never the place where a person at this machine keeps a library.
    library: path.join(await temporaryFolder(), 'no library'),
    settingsFolder: null,
    keysFolder: null,
    access: 'write',
    onBug: (name, error) => {
      throw new Error(`${name} threw`, { cause: error });
    },
    ...options,
  });
  open.push(desk);
  return desk;
}

type Heard = { readonly name: EventName; readonly payload: unknown };

/** A window at a desk: it asks, hears, and keeps a copy of each story that it has open. */
export type Page = {
  readonly client: Client;
  readonly heard: readonly Heard[];
  readonly heardOf: <N extends EventName>(name: N) => readonly EventPayload<N>[];
  /** The answer, checked against the contract; a refusal throws. */
  readonly ask: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** The refusal of a request that is to be refused; an answer throws. */
  readonly refusalOf: (name: string, input: unknown) => Promise<Refusal>;
  readonly open: (story: StoryId) => Promise<void>;
  /** Writes a paragraph into the page's copy and hands in what the desk does not have yet. */
  readonly write: (story: StoryId, words: string, section?: string) => Promise<void>;
  readonly change: (story: StoryId, change: (doc: Y.Doc) => void) => Promise<void>;
  readonly text: (story: StoryId, section?: string) => string;
};

let pages = 0;

export function aPage(desk: Desk): Page {
  const heard: Heard[] = [];
  const docs = new Map<StoryId, Y.Doc>();
  /** What the desk has of each story, as far as the page knows. */
  const known = new Map<StoryId, Uint8Array>();
  const docOf = (story: StoryId): Y.Doc => {
    const doc = docs.get(story) ?? new Y.Doc();
    docs.set(story, doc);
    return doc;
  };
  const client: Client = {
    id: `page-${++pages}`,
    tell: (name, payload) => {
      if (!isEventName(name)) throw new Error(`no event of the contract: ${String(name)}`);
      heard.push({ name, payload: events[name].parse(payload) });
      if (name === 'story.updated') {
        const { story, update } = events['story.updated'].parse(payload);
        Y.applyUpdate(docOf(story), Buffer.from(update, 'base64'));
      }
    },
  };
  desk.connect(client);
  const page: Page = {
    client,
    heard,
    heardOf: (name) =>
      heard.filter((one) => one.name === name).map(({ payload }) => payload as EventPayload<typeof name>),
    ask: async (name, input) => {
      const answer = await desk.answer(name, input, client);
      if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
      return requests[name].output.parse(answer.value) as Output<typeof name>;
    },
    refusalOf: async (name, input) => {
      const answer = await desk.answer(name, input, client);
      if (answer.ok) throw new Error(`${name} was not refused`);
      return answer.refusal;
    },
    open: async (story) => {
      const { update, stateVector } = await page.ask('story.open', { story, have: '' });
      known.set(story, Buffer.from(stateVector, 'base64'));
      Y.applyUpdate(docOf(story), Buffer.from(update, 'base64'));
    },
    change: async (story, change) => {
      const doc = docOf(story);
      doc.transact(() => change(doc));
      const update = Buffer.from(Y.encodeStateAsUpdate(doc, known.get(story))).toString('base64');
      const state = Y.encodeStateVector(doc);
      await page.ask('story.update', { story, update });
      known.set(story, state);
    },
    write: (story, words, section = 'whats-happened') =>
      page.change(story, (doc) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        parts.text(doc, section).push([paragraph]);
      }),
    text: (story, section = 'whats-happened') => {
      const found = readStoryDoc(docOf(story)).sections.find(({ id }) => id === section);
      return found?.kind === 'text' ? plainText(found.content) : '';
    },
  };
  return page;
}
