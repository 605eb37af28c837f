import { describe, expect, test } from 'vitest';
import { findings, messages } from '../../../../tests/support/preflight.ts';
import { aStory, aTopic, sectionId, text } from '../../../../tests/support/stories.ts';
import { defaultHouseStyle } from '../../story/default-house-style.ts';
import type { HouseStyle } from '../../story/house-style.ts';

const news = sectionId.parse('whats-happened');

describe('sections', () => {
  test('a required section without a word is empty, whatever else stands in it', () => {
    const dash = aStory({ sections: { 'whats-happened': text('– …', '') } });
    expect(findings('section-empty', dash).map(({ section }) => String(section))).toContain('whats-happened');
    const said = aStory({ sections: { 'whats-happened': text('没有字') } });
    expect(findings('section-empty', said).map(({ section }) => String(section))).not.toContain(
      'whats-happened',
    );
  });

  test('a house may require topics', () => {
    const template = defaultHouseStyle.template.map((item) => ({
      ...item,
      required: item.kind === 'topics',
    }));
    const style: HouseStyle = { ...defaultHouseStyle, template };
    expect(messages(findings('section-empty', aStory(), { style }))).toEqual([
      '“More on these topics” is empty, and the house requires it. Add a topic.',
    ]);
    expect(findings('section-empty', aStory({ topics: [aTopic('t1', 'Orrin')] }), { style })).toEqual([]);
  });

  test.each([
    ['one', '“What’s happened” has one word, 29 fewer than the 30 that the house wants at least. Say more.'],
    [
      'word '.repeat(100),
      '“What’s happened” has 100 words, 10 more than the 90 that the house wants at most. Cut it.',
    ],
  ])('the length of a section: %#', (said, message) => {
    const story = aStory({ sections: { 'whats-happened': text(said) } });
    expect(messages(findings('section-length', story))).toEqual([message]);
  });

  test('a section that is missing says which one comes back', () => {
    const story = aStory();
    const [found] = findings('section-missing', { ...story, sections: story.sections.slice(1) });
    expect([found?.section, found?.fix?.change]).toEqual([news, { kind: 'restore-section', section: news }]);
  });
});
