import type { QuotationCheck } from '../../contract/checks.ts';
import { excerptOf } from '../excerpt.ts';
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
    return [
      aboutQuotation(
        first,
        `${count} could not be looked up: no copy of a source is saved yet. Save the sources.`,
      ),
    ];
  },
};

export const quotationNear: Rule = {
  name: 'quotation-near',
  severity: 'warning',
  about: 'A quotation is not word for word',
  find: ({ check }) =>
    check.quotations
      .filter(({ kind }) => kind === 'near')
      .map((item) => {
        const passage = (item.found?.diff ?? [])
          .flatMap(({ kind, text }) => (kind === 'new' ? [] : [text]))
          .join('');
        return {
          ...aboutQuotation(
            item,
            `This quotation is not word for word. The source says: “${excerptOf(passage)}”`,
          ),
          fix:
            passage.trim() === '' || /["“”„«»]/u.test(passage)
              ? null
              : {
                  label: 'Take the source’s words',
                  change: {
                    kind: 'replace-text',
                    section: item.section,
                    from: item.from,
                    to: item.to,
                    before: item.text,
                    after: passage.replaceAll(/\s+/gu, ' ').trim(),
                  },
                },
        };
      }),
};
