import { missingFigures, type MissingFigure } from '../../core/claims/figures.ts';
import type { AnchorCheck, FiguresCheck, QuotationCheck } from '../../core/contract/checks.ts';
import { checkQuotation, type QuotationMatch } from '../../core/quotations/check-quotation.ts';
import { anchorQuote, type Anchor } from '../../core/text/anchor.ts';
import { findQuotations } from '../../core/text/quotation-spans.ts';
import { diffWords } from '../../core/text/word-diff.ts';
import type { AnchorJob, CaptureText, CheckJob, CompareJob, JobAnswer, ReadJob } from './check-job.ts';
import { memo } from './memo.ts';
import { textShelf, type ShelvedText } from './text-shelf.ts';

/** Looks things up in captures. It keeps what it has read and found: after an edit only what is new is looked up. */
export type Checker = {
  readonly check: (job: CheckJob) => Promise<JobAnswer['check']>;
  readonly read: (job: ReadJob) => Promise<JobAnswer['read']>;
  readonly compare: (job: CompareJob) => Promise<JobAnswer['compare']>;
};

type Shelved = CaptureText & { readonly shelved: ShelvedText };

export function checker(): Checker {
  const shelf = textShelf();
  const matches = memo<QuotationMatch>(5_000);
  const anchors = memo<Anchor | null>(20_000);
  const figures = memo<readonly MissingFigure[]>(5_000);

  const take = async (captures: readonly CaptureText[]) => {
    const taken = await Promise.all(
      captures.map(async (item) => ({ ...item, shelved: await shelf.take(item) })),
    );
    return {
      found: taken.filter((item): item is Shelved => item.shelved !== null),
      missing: taken.flatMap(({ capture, shelved }) => (shelved === null ? [capture] : [])),
    };
  };

  const anchorIn = ({ id, capture, ...quote }: AnchorJob, found: readonly Shelved[]): AnchorCheck => {
    const item = found.find((candidate) => candidate.capture === capture);
    const anchor =
      item === undefined
        ? null
        : anchors(JSON.stringify([item.hash, quote]), () => anchorQuote(item.shelved.index(), quote));
    return { annotation: id, capture, anchor };
  };

  const quotationsOf = ({ sections, language }: CheckJob, found: readonly Shelved[]): QuotationCheck[] => {
    const shelfKey = found.map(({ hash }) => hash).join();
    const indexes = found.map(({ capture, shelved }) => ({
      id: capture,
      get index() {
        return shelved.index();
      },
    }));
    return sections.flatMap(({ id: section, text }) =>
      findQuotations(text, language).map(({ from, to, text: words, isScare }): QuotationCheck => {
        const { kind, best } = matches(JSON.stringify([words, language, shelfKey]), () =>
          checkQuotation({ text: words, language }, indexes),
        );
        const source = found.find(({ capture }) => capture === best?.capture)?.source;
        return {
          section,
          from,
          to,
          text: words,
          kind: isScare ? 'scare' : kind,
          found:
            best === null || source === undefined
              ? null
              : { ...best, capture: idOf(found, best.capture), source, diff: [...best.diff] },
        };
      }),
    );
  };

  const figuresOf = ({ claims, language }: CheckJob, found: readonly Shelved[]): FiguresCheck[] =>
    claims.flatMap(({ id, words, passages, captures }) => {
      const whole = found.filter(({ capture }) => captures.includes(capture));
      const key = JSON.stringify([words, language, passages, whole.map(({ hash }) => hash)]);
      const missing = figures(key, () =>
        missingFigures(words, [...passages, ...whole.map(({ shelved }) => shelved.text)], language),
      );
      return missing.length === 0 ? [] : [{ claim: id, missing: [...missing] }];
    });

  return {
    check: async (job) => {
      const { found, missing } = await take(job.captures);
      return {
        quotations: quotationsOf(job, found),
        figures: figuresOf(job, found),
        anchors: job.anchors.map((anchor) => anchorIn(anchor, found)),
        missing,
      };
    },
    read: async ({ capture, anchors: wanted }) => {
      const { found } = await take([capture]);
      return {
        text: found[0]?.shelved.text ?? null,
        anchors: wanted.map((anchor) => anchorIn(anchor, found)),
      };
    },
    compare: async ({ before, after, language }) => {
      const { found } = await take([before, after]);
      const [old, next] = [before, after].map(({ hash }) => found.find((item) => item.hash === hash));
      if (old === undefined || next === undefined) return { parts: null };
      return { parts: diffWords(old.shelved.text, next.shelved.text, language) };
    },
  };
}

function idOf(found: readonly Shelved[], id: string): CaptureText['capture'] {
  const item = found.find(({ capture }) => capture === id);
  if (item === undefined) throw new Error(`${id} is no capture that was looked at`);
  return item.capture;
}
