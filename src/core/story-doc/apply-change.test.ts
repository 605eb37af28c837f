import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { anyStory } from '../../../tests/support/arbitrary-story.ts';
import {
  aClaim,
  aJudgement,
  anEvidence,
  aSource,
  aStory,
  aTopic,
  recordId,
  sectionId,
  text,
} from '../../../tests/support/stories.ts';
import { citedSources, plainText, type DocumentJson, type Inline } from '../document/document.ts';
import { withClaim } from '../document/mark-claim.ts';
import type { StoryChange } from '../preflight/finding.ts';
import { defaultHouseStyle } from '../story/default-house-style.ts';
import { textSections, type Story, type StoryContent } from '../story/story.ts';
import { applyChange } from './apply-change.ts';
import { createStoryDoc, readSectionHeads, readStoryDoc, readText, updateStoryDoc } from './story-doc.ts';

const make = { newId: () => recordId.parse('new1'), houseStyle: defaultHouseStyle };
const deeper = sectionId.parse('go-deeper');

function docOf({ id: _id, updatedAt: _updatedAt, ...content }: Story): Y.Doc {
  return createStoryDoc(content, 'lineage-1');
}

/** Does a change; what came of it, and how many updates it made. */
function changed(doc: Y.Doc, change: StoryChange) {
  const origins: unknown[] = [];
  doc.on('update', (_update: Uint8Array, origin: unknown) => void origins.push(origin));
  const isDone = applyChange(doc, change, make, 'a fix');
  return { isDone, origins, content: readStoryDoc(doc) };
}

const line = (...content: readonly Inline[]): DocumentJson => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
});
const cite = (source: string) => ({ type: 'citation', attrs: { source } }) as const;
const linked = (words: string, href: string, ...more: readonly { readonly type: 'bold' }[]) =>
  ({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }, ...more] }) as const;

describe('a fix', () => {
  const story = aStory({
    sections: {
      'go-deeper': line(
        { type: 'text', text: 'Kiev ' },
        cite('gone'),
        linked('here', '#gone', { type: 'bold' }),
        cite('s1'),
        linked(' there', '#topics'),
        cite('gone'),
      ),
    },
    sources: [aSource('s1', { outlet: 'The Quay Courier' })],
    topics: [aTopic('t1', 'Orrin')],
  });

  test('replaces words, as one transaction of its origin', () => {
    const { isDone, origins, content } = changed(docOf(story), {
      kind: 'replace-text',
      section: deeper,
      from: 0,
      to: 4,
      before: 'Kiev',
      after: 'Kyiv',
    });
    expect([isDone, origins]).toEqual([true, ['a fix']]);
    expect(textOf(content, deeper)).toBe('Kyiv here there');
  });

  test('takes all citations of a source out of a section, and no others', () => {
    const { isDone, content } = changed(docOf(story), {
      kind: 'remove-citations',
      section: deeper,
      source: 'gone',
    });
    const section = textSections(content).find(({ id }) => id === deeper);
    expect([isDone, citedSources(section?.content ?? text(''))]).toEqual([true, ['s1']]);
    expect(textOf(content, deeper)).toBe('Kiev here there');
  });

  test('takes a link off its words, which keep their other marks', () => {
    const { isDone, content } = changed(docOf(story), {
      kind: 'remove-link',
      section: deeper,
      href: '#gone',
    });
    const section = textSections(content).find(({ id }) => id === deeper);
    expect(isDone).toBe(true);
    expect(section?.content).toEqual(
      line(
        { type: 'text', text: 'Kiev ' },
        cite('gone'),
        { type: 'text', text: 'here', marks: [{ type: 'bold' }] },
        cite('s1'),
        linked(' there', '#topics'),
        cite('gone'),
      ),
    );
  });

  test('describes a topic', () => {
    const { isDone, content } = changed(docOf(story), {
      kind: 'describe-topic',
      topic: recordId.parse('t1'),
      description: 'A region.',
    });
    expect([isDone, content.topics]).toEqual([true, [aTopic('t1', 'Orrin', { description: 'A region.' })]]);
  });

  test.each([
    ['https://pier.example/a', 'https://pier.example/a'],
    ['', ''],
    ['#go-deeper', ''],
    ['javascript:alert(1)', ''],
  ])('adds a source with the address %j as %j', (url, stored) => {
    const { isDone, content } = changed(docOf(story), { kind: 'add-source', outlet: 'Pier Post', url });
    expect(isDone).toBe(true);
    expect(content.sources.at(-1)).toEqual(aSource('new1', { outlet: 'Pier Post', url: stored }));
  });

  test('does nothing twice, and nothing where the story is another one by now', () => {
    const nothing: readonly StoryChange[] = [
      { kind: 'replace-text', section: deeper, from: 0, to: 4, before: 'Lviv', after: 'Lwow' },
      { kind: 'replace-text', section: sectionId.parse('topics'), from: 0, to: 1, before: 'x', after: 'y' },
      { kind: 'replace-text', section: sectionId.parse('no-such'), from: 0, to: 1, before: 'x', after: 'y' },
      { kind: 'remove-citations', section: deeper, source: 's9' },
      { kind: 'remove-link', section: deeper, href: '#s9' },
      { kind: 'describe-topic', topic: recordId.parse('t9'), description: 'A region.' },
      { kind: 'describe-topic', topic: recordId.parse('t1'), description: '' },
      { kind: 'add-source', outlet: 'The Quay Courier', url: '' },
      { kind: 'restore-section', section: deeper },
      { kind: 'restore-section', section: sectionId.parse('no-such') },
      { kind: 'dismiss-claim', claim: recordId.parse('c9') },
    ];
    const doc = docOf(story);
    const before = readStoryDoc(doc);
    for (const change of nothing) {
      const { isDone, origins, content } = changed(doc, change);
      expect({ change, isDone, origins }).toEqual({ change, isDone: false, origins: [] });
      expect(content).toEqual(before);
    }
  });
});

describe('a section of the template', () => {
  const ids = (content: StoryContent) => content.sections.map(({ id }) => String(id));
  const without = (...gone: readonly string[]) => {
    const story = aStory();
    return { ...story, sections: story.sections.filter(({ id }) => !gone.includes(id)) };
  };

  test.each([
    ['the first', ['whats-happened']],
    ['one in the middle', ['what-the-papers-say']],
    ['the last', ['topics']],
    ['one without its neighbours', ['how-we-got-here', 'what-the-papers-say', 'go-deeper']],
  ])('comes back to its place: %s', (_which, [wanted = '', ...others]) => {
    const { isDone, content } = changed(docOf(without(wanted, ...others)), {
      kind: 'restore-section',
      section: sectionId.parse(wanted),
    });
    const expected = defaultHouseStyle.template.map(({ id }) => String(id));
    expect([isDone, ids(content)]).toEqual([true, expected.filter((id) => !others.includes(id))]);
  });

  test('comes back with its heading, and with the words that it had', () => {
    const story = aStory({ sections: { 'go-deeper': text('Who pays?') } });
    const doc = docOf(story);
    const content = readStoryDoc(doc);
    updateStoryDoc(doc, { ...content, sections: content.sections.filter(({ id }) => id !== deeper) });
    expect(readSectionHeads(doc).some(({ id }) => id === deeper)).toBe(false);
    expect(applyChange(doc, { kind: 'restore-section', section: deeper }, make)).toBe(true);
    expect(readSectionHeads(doc).find(({ id }) => id === deeper)?.heading).toBe('Go deeper');
    expect(plainText(readText(doc, deeper))).toBe('Who pays?');
  });
});

test('a claim that is dismissed goes with its mark, its verdicts and its evidence; others stay', () => {
  const words = text('One claim. Another.');
  const both = withClaim(withClaim(words, { from: 0, to: 10 }, 'c1'), { from: 4, to: 19 }, 'c2');
  const of = (claim: 'c1' | 'c2') => ({
    claims: [aClaim(claim)],
    judgements: [aJudgement(`j-${claim}`, claim)],
    evidence: [anEvidence(`e-${claim}`, claim)],
  });
  const story = aStory({
    sections: { 'go-deeper': both },
    claims: [...of('c1').claims, ...of('c2').claims],
    judgements: [...of('c1').judgements, ...of('c2').judgements],
    evidence: [...of('c1').evidence, ...of('c2').evidence],
  });
  const { isDone, origins, content } = changed(docOf(story), {
    kind: 'dismiss-claim',
    claim: recordId.parse('c1'),
  });
  expect([isDone, origins]).toEqual([true, ['a fix']]);
  const { claims, judgements, evidence } = content;
  expect({ claims, judgements, evidence }).toEqual(of('c2'));
  const kept = textSections(content).find(({ id }) => id === deeper);
  expect(kept?.content).toEqual(withClaim(words, { from: 4, to: 19 }, 'c2'));
});

test('property: words replaced in any story change its plain text there, and nothing else of the story', () => {
  let replacements = 0;
  fc.assert(
    fc.property(anyStory(), fc.nat(), fc.nat(), fc.nat(), (story, which, from, length) => {
      const doc = docOf(story);
      const before = readStoryDoc(doc);
      const section = textSections(before)[which % 3];
      const [first] = plainText(section?.content ?? text('')).matchAll(/[^\n\r]+/g);
      fc.pre(section !== undefined && first !== undefined);
      const whole = plainText(section.content);
      const start = first.index + (from % first[0].length);
      const end = start + 1 + (length % (first.index + first[0].length - start));
      const { isDone, content } = changed(doc, {
        kind: 'replace-text',
        section: section.id,
        from: start,
        to: end,
        before: whole.slice(start, end),
        after: 'new words',
      });
      replacements++;
      const expected = `${whole.slice(0, start)}new words${whole.slice(end)}`;
      expect([isDone, textOf(content, section.id)]).toEqual([expected !== whole, expected]);
      const others = (one: StoryContent) => ({
        ...one,
        sections: one.sections.filter(({ id }) => id !== section.id),
      });
      expect(others(content)).toEqual(others(before));
    }),
    { numRuns: 150 },
  );
  expect(replacements).toBeGreaterThan(50);
});

function textOf(content: StoryContent, id: string): string {
  return plainText(textSections(content).find((section) => section.id === id)?.content ?? text(''));
}
