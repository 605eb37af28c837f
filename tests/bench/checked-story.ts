import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plainText } from '../../src/core/document/document.ts';
import { withClaim } from '../../src/core/document/mark-claim.ts';
import { recordId, sectionId } from '../../src/core/ids.ts';
import { quoteSelector, type Annotation } from '../../src/core/story/annotation.ts';
import { captureIdOf, type Capture } from '../../src/core/story/capture.ts';
import type { Claim, Evidence, Judgement } from '../../src/core/story/claim.ts';
import type { Story } from '../../src/core/story/story.ts';
import { keepFile } from '../../src/main/library/captures.ts';
import { createStory } from '../../src/main/library/create-story.ts';
import { createLibrary } from '../../src/main/library/library-folder.ts';
import { inventedId, inventedStory, typedSection } from './invented-story.ts';
import { inventedWords, seeded } from './invented-text.ts';

/** The story without checking, and the same one with claims, annotations and captures. */
export const plainStory = inventedId(0);
export const checkedStory = inventedId(1);

const at = '2026-11-23T08:00:00Z';
const words = (random: () => number, count: number) => inventedWords(random, count).join(' ');

/** A library of the long story twice: once as it was written, once checked with so many claims and annotations. */
export async function checkedLibrary(claims: number, annotations: number): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(tmpdir(), 'galley-bench-')), 'library');
  const made = await createLibrary(folder, { id: randomUUID(), now: at });
  if (!made.ok) throw new Error(made.refusal.code);
  const plain = inventedStory(0);
  for (const story of [plain, await checked(folder, plain, claims, annotations)]) {
    const written = await createStory(folder, story, randomUUID());
    if (!written.ok) throw new Error(written.refusal.code);
  }
  return folder;
}

async function checked(
  library: string,
  plain: Story,
  claimCount: number,
  annotationCount: number,
): Promise<Story> {
  const random = seeded(7);
  const texts: string[] = [];
  const captures: Capture[] = [];
  for (const source of plain.sources) {
    const text = Array.from({ length: 60 }, () => `${words(random, 80)}.`).join('\n');
    const html = text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('');
    const [page, kept] = [
      await keepFile(library, Buffer.from(html), 'html'),
      await keepFile(library, Buffer.from(text), 'txt'),
    ];
    if (!page.ok || !kept.ok) throw new Error('a capture could not be kept');
    texts.push(text);
    captures.push({
      id: captureIdOf(page.value.sha256),
      source: source.id,
      file: 'page.html',
      kind: 'html',
      original: { sha256: page.value.sha256, extension: 'html', bytes: html.length },
      page: page.value.sha256,
      text: kept.value.sha256,
      words: 4_800,
      pages: null,
      language: 'en',
      direction: 'ltr',
      capturedAt: at,
    });
  }
  const annotations = Array.from({ length: annotationCount }, (_, nth): Annotation => {
    const capture = captures[nth % captures.length];
    const text = texts[nth % texts.length] ?? '';
    if (capture === undefined) throw new Error('there are no captures');
    const start = Math.floor(random() * (text.length - 120));
    return {
      id: recordId.parse(`n${nth}`),
      source: capture.source,
      capture: capture.id,
      ...quoteSelector(text, start, start + 100),
      note: nth % 3 === 0 ? words(random, 12) : '',
      tags: [],
      author: 'Ines Example',
      createdAt: at,
      changedAt: at,
    };
  });
  const section = sectionId.parse(typedSection);
  const claims: Claim[] = [];
  const judgements: Judgement[] = [];
  const evidence: Evidence[] = [];
  const sections = plain.sections.map((item) => {
    if (item.kind !== 'text' || item.id !== section) return item;
    const text = plainText(item.content);
    const step = Math.floor(text.length / claimCount);
    let content = item.content;
    for (let nth = 0; nth < claimCount; nth++) {
      const id = recordId.parse(`c${nth}`);
      const [from, to] = [nth * step, nth * step + Math.floor(step * 0.8)];
      content = withClaim(content, { from, to }, id);
      claims.push({
        id,
        stage: 'accepted',
        reasons: [],
        priority: 'normal',
        checker: '',
        section,
        words: text.slice(from, to),
        author: '',
        createdAt: at,
      });
      judgements.push({
        id: recordId.parse(`j${nth}`),
        claim: id,
        verdict: 'verified',
        words: text.slice(from, to),
        why: '',
        author: '',
        at,
      });
      const annotation = annotations[(nth * 2) % Math.max(1, annotations.length)];
      if (annotation !== undefined)
        evidence.push({
          id: recordId.parse(`e${nth}`),
          claim: id,
          stance: 'supports',
          source: annotation.source,
          annotation: annotation.id,
          author: '',
          at,
        });
    }
    return { ...item, content };
  });
  return {
    ...plain,
    id: checkedStory,
    slug: 'checked',
    sections,
    captures,
    annotations,
    claims,
    judgements,
    evidence,
  };
}
