import { AnnotationReference, Paragraph, TextRun, type ICommentOptions } from 'docx';
import { claimsOf } from '../../../core/claims/claims-of.ts';
import type { ClaimView } from '../../../core/claims/standing.ts';
import { textLines } from '../../../core/document/text-lines.ts';
import { carriedText } from '../../../core/render/carried.ts';
import { coverageWords } from '../../../core/render/coverage-words.ts';
import { verdictWord } from '../../../core/render/verdict-words.ts';
import type { Evidence } from '../../../core/story/claim.ts';
import type { Direction } from '../../../core/story/language.ts';
import { textSections, type Story } from '../../../core/story/story.ts';
import type { CitedLine } from './cited-lines.ts';
import { commentWords } from './comment-words.ts';
import type { LinkLedger } from './ledger.ts';
import { directed } from './word-blocks.ts';
import { addressRuns, paragraphDirection, wordRuns, type Look } from './word-text.ts';

/** The comments of a story, and the number of each by its section and claim. */
export type ClaimComments = {
  readonly comments: readonly ICommentOptions[];
  readonly numberOf: (section: string, claim: string) => number | undefined;
};

/** LibreOffice 7.4 loses the text of footnotes that have the number of a comment: comments count from far away. */
const firstComment = 100_000;

/** What the comments need to know of the page around them. */
export type CommentContext = {
  readonly direction: Direction;
  /** The links of the comments. */
  readonly ledger: LinkLedger;
  readonly lineOf: (source: string) => CitedLine;
};

/**
 * The accepted claims of a story as comments, in page order. A claim whose words edits have put into two sections has a
 * comment in each, for Word ties a comment to one place; one whose words are gone has none. Proposals are left out, as
 * everywhere outside the desk.
 */
export function claimComments(story: Story, context: CommentContext): ClaimComments {
  const views = new Map(
    claimsOf(story)
      .filter(({ claim, isOrphan }) => claim.stage === 'accepted' && !isOrphan)
      .map((view) => [view.claim.id as string, view]),
  );
  const numbers = new Map<string, number>();
  const comments: ICommentOptions[] = [];
  for (const { id, content } of textSections(story)) {
    const marked = textLines(content).flatMap(({ claims }) => claims.map(({ claim }) => claim));
    for (const claim of new Set(marked)) {
      const view = views.get(claim);
      if (view === undefined) continue;
      const number = firstComment + comments.length;
      numbers.set(`${id} ${claim}`, number);
      comments.push(comment(number, view, story, context));
    }
  }
  return { comments, numberOf: (section, claim) => numbers.get(`${section} ${claim}`) };
}

function comment(id: number, view: ClaimView, story: Story, context: CommentContext): ICommentOptions {
  const { claim, judgement } = view;
  const author =
    [claim.checker, judgement?.author ?? '', claim.author]
      .map((name) => carriedText(name).replaceAll(/\s+/gu, ' ').trim())
      .find((name) => name !== '') ?? 'Galley';
  return {
    id,
    author,
    initials: initialsOf(author),
    date: new Date(judgement?.at ?? claim.createdAt),
    children: commentText(view, story, context),
  };
}

function initialsOf(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => /./u.exec(word)?.[0] ?? '')
    .join('')
    .slice(0, 4);
}

type Part = { readonly text: string; readonly look?: Look; readonly address?: string };
/** A line that begins with our own words runs as the page does; one of other people's words, as they do. */
type Line = { readonly parts: readonly Part[]; readonly isOurs: boolean };

function commentText(view: ClaimView, story: Story, context: CommentContext): readonly Paragraph[] {
  const { verdict, judgement, isStale } = view;
  const { language } = story;
  const words = commentWords(language);
  const standing = verdict === 'unchecked' ? '' : ` – ${isStale ? words.stale : words.current}`;
  const lines: readonly Line[] = [
    ours({ text: verdictWord(verdict, language), look: { bold: true } }, { text: standing }),
    ...(judgement === null ? [] : [ours({ text: `${words.givenFor}: “${judgement.words}”` })]),
    ...(judgement === null || judgement.why === '' ? [] : [theirs({ text: judgement.why })]),
    ...(view.evidence.length === 0 ? [ours({ text: words.noEvidence, look: { italics: true } })] : []),
    ...view.evidence.flatMap((item) => evidenceLines(item, story, context)),
  ];
  return lines.map((line, index) => commentLine(line, index === 0, context));
}

/** How a source bears on the claim, with the passage that says so and the note on it. */
function evidenceLines(item: Evidence, story: Story, { lineOf }: CommentContext): readonly Line[] {
  const { language } = story;
  const passage = story.annotations.find(({ id }) => id === item.annotation);
  const { line: named, address } = lineOf(item.source);
  return [
    ours(
      { text: `${coverageWords(language)[item.stance]}: `, look: { bold: true } },
      { text: named },
      ...(address === '' ? [] : [{ text: named === '' ? '' : ' ' }, { text: address, address }]),
    ),
    ...(passage === undefined ? [] : [theirs({ text: `“${passage.exact}”`, look: { italics: true } })]),
    ...(passage === undefined || passage.note === '' ? [] : [theirs({ text: passage.note })]),
  ];
}

function ours(...parts: readonly Part[]): Line {
  return { parts, isOurs: true };
}

function theirs(...parts: readonly Part[]): Line {
  return { parts, isOurs: false };
}

function commentLine(
  { parts, isOurs }: Line,
  isFirst: boolean,
  { direction: page, ledger }: CommentContext,
): Paragraph {
  const direction = isOurs ? page : paragraphDirection(parts.map(({ text }) => text).join(''), page);
  const sign = new TextRun({ style: 'CommentReference', children: [new AnnotationReference()] });
  const written = parts.flatMap(({ text, look = {}, address }) =>
    address === undefined ? wordRuns(text, direction, look) : ledger.link(address, addressRuns(text)),
  );
  return new Paragraph({
    style: 'CommentText',
    ...directed(direction),
    children: [...(isFirst ? [sign] : []), ...written],
  });
}
