import type { QuotationCheck } from '../../contract/checks.ts';
import { plainText } from '../../document/document.ts';
import { textSections, type Story } from '../../story/story.ts';
import { excerptAround, excerptOf } from '../excerpt.ts';
import type { Fix } from '../finding.ts';
import type { Found, Rule } from '../rule.ts';

function aboutQuotation({ section, from, to, text }: QuotationCheck, message: string): Found {
  return {
    section,
    message,
    excerpt: excerptOf(text),
    place: { kind: 'text', section, from, to },
    fix: null,
  };
}

/** Where nothing is saved yet, nothing is known of any quotation: that is said once, and is no error. */
export const quotationNotFound: Rule = {
  name: 'quotation-not-found',
  severity: 'error',
  about: 'A quotation stands in no saved copy of a source',
  find: ({ check, story }) => {
    const lost = check.quotations.filter(({ kind }) => kind === 'not-found');
    const [first] = lost;
    if (first === undefined) return [];
    if (story.captures.length > 0)
      return lost.map((item) =>
        aboutQuotation(
          item,
          'This quotation stands in none of the saved copies. Save its source, or correct it.',
        ),
      );
    const count = lost.length === 1 ? 'A quotation' : `${lost.length} quotations`;
    const message = `${count} could not be looked up: no copy of a source is saved yet. Save the sources.`;
    return [{ ...aboutQuotation(first, message), severity: 'warning' }];
  },
};

export const quotationNear: Rule = {
  name: 'quotation-near',
  severity: 'warning',
  about: 'A quotation is not word for word',
  find: ({ check, story }) =>
    check.quotations
      .filter(({ kind }) => kind === 'near')
      .map((item) => {
        const passage = passageOf(item);
        const said = passage.text.trim() === '' ? '' : ` The source says: “${passage.shown}”`;
        return {
          ...aboutQuotation(item, `This quotation is not word for word.${said}`),
          fix: takingTheWords(item, passage.text, story),
        };
      }),
};

/** The words of the source, and as much of them as fits around the first that differ. */
function passageOf({ found }: QuotationCheck): { readonly text: string; readonly shown: string } {
  const diff = found?.diff ?? [];
  const first = Math.max(
    0,
    diff.findIndex(({ kind }) => kind !== 'same'),
  );
  const words = (parts: typeof diff) =>
    parts.flatMap(({ kind, text }) => (kind === 'new' ? [] : [text])).join('');
  const text = words(diff);
  const from = words(diff.slice(0, first)).length;
  const different = diff[first]?.kind === 'gone' ? diff[first].text.length : 0;
  return { text, shown: excerptAround(text, from, from + different) };
}

/** What a quotation leaves out or puts in, and marks inside it, cannot be kept while its words are replaced. */
const keptByHand = /["“”„«»「」『』…[\]]|\.\.\./u;

function takingTheWords(
  { section, from, to, text }: QuotationCheck,
  passage: string,
  story: Story,
): Fix | null {
  const after = passage.replaceAll(/\s+/gu, ' ').trim();
  const written = textSections(story).find(({ id }) => id === section)?.content;
  const isWhole = written !== undefined && plainText(written).slice(from, to) === text;
  if (!isWhole || after === '' || text.includes('\n') || keptByHand.test(passage + text)) return null;
  return {
    label: 'Take the source’s words',
    change: { kind: 'replace-text', section, from, to, before: text, after },
  };
}
