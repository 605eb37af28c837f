import { plainText } from '../../src/core/document/document.ts';
import { textSections, type Story } from '../../src/core/story/story.ts';

/** The letters of a text in one form: what has to come back, however a format breaks lines and numbers its notes. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
}

/** The paragraphs of a story of which a text does not hold the letters. */
export function missingParagraphs(story: Story, text: string): readonly string[] {
  const found = lettersOf(text);
  return textSections(story)
    .flatMap(({ content }) => plainText(content).split('\n'))
    .filter((line) => !found.includes(lettersOf(line)));
}

/** A line for each paragraph that is missing. */
export function lossesOf(story: Story, text: string): readonly string[] {
  return missingParagraphs(story, text).map((line) => `${story.slug}: lost “${line.slice(0, 60)}”`);
}
