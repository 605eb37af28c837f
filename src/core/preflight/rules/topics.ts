import { foldName } from '../../text/fold-name.ts';
import { excerptOf } from '../excerpt.ts';
import type { Found, Rule } from '../rule.ts';

export const topicWithoutDescription: Rule = {
  name: 'topic-without-description',
  severity: 'warning',
  about: 'A topic card says nothing about its topic',
  find: ({ story, cardsElsewhere }) =>
    story.topics
      .filter(({ description }) => description.trim() === '')
      .map(({ id, name }): Found => {
        const known = cardsElsewhere.find(
          ({ card }) =>
            name.trim() !== '' && foldName(card.name) === foldName(name) && card.description.trim() !== '',
        );
        return {
          section: '',
          message: `${name.trim() === '' ? 'A card without a name' : `The card “${name}”`} says nothing. Write one sentence that says who or what it is.`,
          excerpt: excerptOf(name),
          place: { kind: 'topic', topic: id },
          fix:
            known === undefined
              ? null
              : {
                  label: `Describe it as in “${excerptOf(known.story)}”`,
                  change: { kind: 'describe-topic', topic: id, description: known.card.description },
                },
        };
      }),
};

export const topicDescribedDifferently: Rule = {
  name: 'topic-described-differently',
  severity: 'warning',
  about: 'Another story of the library describes the same topic otherwise',
  find: ({ story, cardsElsewhere }) =>
    story.topics.flatMap((topic): readonly Found[] => {
      const description = topic.description.trim();
      const other = cardsElsewhere.find(
        ({ card }) =>
          foldName(card.name) === foldName(topic.name) &&
          card.kind === topic.kind &&
          card.description.trim() !== '' &&
          card.description.trim() !== description,
      );
      if (description === '' || topic.name.trim() === '' || other === undefined) return [];
      return [
        {
          section: '',
          message: `“${excerptOf(other.story)}” describes “${topic.name}” otherwise: “${excerptOf(other.card.description)}” Agree on one.`,
          excerpt: excerptOf(description),
          place: { kind: 'topic', topic: topic.id },
          fix: {
            label: 'Take that description',
            change: { kind: 'describe-topic', topic: topic.id, description: other.card.description },
          },
        },
      ];
    }),
};
