import type { QuotationCheck } from '../../core/contract/checks.ts';

export type QuotationKind = QuotationCheck['kind'];

/** The sign of each kind, told by its shape, and its name. */
export const kindWords: Readonly<Record<QuotationKind, { readonly sign: string; readonly name: string }>> = {
  'not-found': { sign: '✕', name: 'Not found' },
  near: { sign: '≈', name: 'Near' },
  typography: { sign: '✓', name: 'Exact but for typography' },
  exact: { sign: '✓', name: 'Word for word' },
  scare: { sign: '“”', name: 'Scare quotes' },
};

/** The order in which they are looked through: what needs a hand first. */
export const kindOrder: readonly QuotationKind[] = ['not-found', 'near', 'typography', 'exact', 'scare'];

/** How the quotations of a story stand, in a line. */
export function sumInWords(quotations: readonly QuotationCheck[]): string {
  const count = (...kinds: readonly QuotationKind[]) =>
    quotations.filter(({ kind }) => kinds.includes(kind)).length;
  const all = quotations.length - count('scare');
  if (all === 0) return 'No quotations in the text yet.';
  const good = count('exact', 'typography');
  const parts = [
    `${good} word for word`,
    ...(count('near') > 0 ? [`${count('near')} near`] : []),
    ...(count('not-found') > 0 ? [`${count('not-found')} not found`] : []),
  ];
  return `${all} ${all === 1 ? 'quotation' : 'quotations'}: ${parts.join(', ')}`;
}
