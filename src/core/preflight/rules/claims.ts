import type { ClaimView } from '../../claims/standing.ts';
import type { Severity } from '../finding.ts';
import type { RuleName } from '../rule-names.ts';
import type { Found, PreflightInput, Rule } from '../rule.ts';
import { excerptOf } from '../excerpt.ts';

/** A finding about a claim: where it stands, and its words. */
function aboutClaim({ claim, place, words }: ClaimView, message: string): Found {
  return {
    section: place?.section ?? '',
    message,
    excerpt: excerptOf(words),
    place: { kind: 'claim', claim: claim.id },
    fix: null,
  };
}

/** A rule that looks at accepted claims whose words are on the page, one by one. */
function claimRule(
  name: RuleName,
  severity: Severity,
  about: string,
  say: (view: ClaimView, input: PreflightInput) => string | null,
): Rule {
  return {
    name,
    severity,
    about,
    find: (input) =>
      input.claims
        .filter(({ claim, isOrphan }) => claim.stage === 'accepted' && !isOrphan)
        .flatMap((view) => {
          const message = say(view, input);
          return message === null ? [] : [aboutClaim(view, message)];
        }),
  };
}

export const claimUnchecked = claimRule('claim-unchecked', 'error', 'A claim has no verdict', ({ verdict }) =>
  verdict === 'unchecked' ? 'This claim is not checked. Give it a verdict.' : null,
);

export const claimStale = claimRule(
  'claim-stale',
  'error',
  'A claim was changed after its verdict',
  ({ isStale, verdict, judgement }) =>
    isStale
      ? `This claim was found ${wordsFor[verdict]} in other words: “${excerptOf(judgement?.words ?? '')}” Check it again, or take the change back.`
      : null,
);

export const claimDisputed = claimRule(
  'claim-disputed',
  'warning',
  'A claim is disputed',
  ({ verdict, isStale }) =>
    verdict === 'disputed' && !isStale
      ? 'This claim is disputed. Say so in the text, or leave it out.'
      : null,
);

export const claimWrong = claimRule(
  'claim-wrong',
  'error',
  'A claim was found to be wrong',
  ({ verdict, isStale }) =>
    verdict === 'wrong' && !isStale ? 'This claim was found to be wrong. Correct it or take it out.' : null,
);

export const claimWithoutEvidence = claimRule(
  'claim-without-evidence',
  'warning',
  'A claim has a verdict, and nothing that it rests on',
  ({ verdict, evidence }) =>
    evidence.length === 0 && ['verified', 'wrong', 'disputed'].includes(verdict)
      ? `This claim is marked ${verdict}, but no passage is tied to it. Attach what the verdict rests on.`
      : null,
);

export const claimFigures: Rule = {
  name: 'claim-figures',
  severity: 'warning',
  about: 'A figure, date or name of a claim stands in none of its passages',
  find: ({ claims, check }) =>
    claims
      .filter(({ claim, isOrphan }) => claim.stage === 'accepted' && !isOrphan)
      .flatMap((view) =>
        (check.figures.find(({ claim }) => claim === view.claim.id)?.missing ?? []).map(({ text, instead }) =>
          aboutClaim(
            view,
            instead === null
              ? `“${text}” stands in none of the passages that support this claim. Find where it comes from, or correct it.`
              : `This claim says “${text}”; the passages that support it say “${instead}”. Correct one, or find another source.`,
          ),
        ),
      ),
};

export const claimProposed: Rule = {
  name: 'claim-proposed',
  severity: 'warning',
  about: 'Proposed claims wait to be accepted or dismissed',
  find: ({ claims }) => {
    const waiting = claims.filter(({ claim, isOrphan }) => claim.stage === 'proposed' && !isOrphan);
    const [first] = waiting;
    if (first === undefined) return [];
    const count =
      waiting.length === 1 ? 'One proposed claim waits' : `${waiting.length} proposed claims wait`;
    return [aboutClaim(first, `${count} to be accepted or dismissed.`)];
  },
};

export const claimOrphan: Rule = {
  name: 'claim-orphan',
  severity: 'warning',
  about: 'The words of a claim are no longer in the story',
  find: ({ claims }) =>
    claims
      .filter(({ isOrphan }) => isOrphan)
      .map((view) => ({
        ...aboutClaim(
          view,
          'The words of this claim are no longer in the story. Dismiss it, or bring the words back.',
        ),
        fix: { label: 'Dismiss it', change: { kind: 'dismiss-claim', claim: view.claim.id } },
      })),
};

export const evidenceGone: Rule = {
  name: 'evidence-gone',
  severity: 'warning',
  about: 'A passage that a claim rests on is gone from its source',
  find: ({ claims, story, check }) =>
    claims.flatMap((view) =>
      (view.isOrphan ? [] : view.evidence).flatMap(({ annotation, source }): readonly Found[] => {
        const isSourceGone = !story.sources.some(({ id }) => id === source);
        const isMarkGone = annotation !== null && !story.annotations.some(({ id }) => id === annotation);
        const isLost = check.anchors.some((item) => item.annotation === annotation && item.anchor === null);
        if (isSourceGone)
          return [
            aboutClaim(view, 'This claim rests on a source that is no longer in the story. Find another.'),
          ];
        if (isMarkGone)
          return [
            aboutClaim(
              view,
              'This claim rests on a passage whose mark was deleted. Mark it again, or find another.',
            ),
          ];
        return isLost
          ? [
              aboutClaim(
                view,
                'This claim rests on a passage that is gone from the newest copy of its source. Read what changed.',
              ),
            ]
          : [];
      }),
    ),
};

const wordsFor = {
  unchecked: 'unchecked',
  verified: 'verified',
  disputed: 'disputed',
  wrong: 'wrong',
  'not-checkable': 'not checkable',
} as const;
