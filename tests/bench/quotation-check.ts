import type { Measure } from './measure.ts';
import { measureQuotations } from './quotations.ts';

const most = 150;
const leastRatio = 20;

/** A hundred quotations looked up in fifty captures, beside an approximate matcher over every pair. */
export const quotationCheck: Measure = {
  name: 'quotations',
  what: '100 quotations checked against 50 captures of 5,000 words',
  must: `under ${most} ms with indexes built, and at least ${leastRatio} x faster than approx-string-match over every pair`,
  run: async (say) => {
    say('looking quotations up …');
    const { own, bruteForce, ratio, indexing } = await measureQuotations();
    return {
      measured: `${own} ms, ${ratio.toFixed(0)} x faster (every pair: ${bruteForce.toFixed(0)} ms; indexes: ${indexing} ms)`,
      met: own < most && ratio >= leastRatio,
      figures: { ownMs: own, everyPairMs: bruteForce, ratio, indexingMs: indexing, mostMs: most, leastRatio },
    };
  },
};
