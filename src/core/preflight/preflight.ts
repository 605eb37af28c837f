import type { Finding, FindingPlace, PreflightReport } from './finding.ts';
import type { PreflightInput, Rule } from './rule.ts';
import { rules } from './rules.ts';

/**
 * Runs every rule that the house has not switched off. What was found stands in the order of the page: its details,
 * its sections, claims by their places, then sources and topics; errors before warnings at the same place.
 */
export function preflight(input: PreflightInput): PreflightReport {
  const findings = rules
    .flatMap((rule) => findingsOf(rule, input))
    .map((finding) => ({ finding, rank: rankOf(finding.place, input) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || bySeverity(a.finding, b.finding))
    .map(({ finding }) => finding);
  const error = findings.filter(({ severity }) => severity === 'error').length;
  return { ok: error === 0, counts: { error, warning: findings.length - error }, findings };
}

function findingsOf({ name, severity: own, find }: Rule, input: PreflightInput): readonly Finding[] {
  const house = input.style.preflight[name];
  const severity = house ?? own;
  if (severity === 'off') return [];
  return find(input).map((found) => ({
    ...found,
    rule: name,
    severity: house === undefined ? (found.severity ?? severity) : severity,
  }));
}

type Rank = readonly [part: number, place: number];

function rankOf(place: FindingPlace, input: PreflightInput): Rank {
  const { sections, sources, topics } = input.story;
  const inSection = (section: string, from: number): Rank => {
    const at = sections.findIndex(({ id }) => id === section);
    return at === -1 ? [10_000, 0] : [10 + at, from];
  };
  switch (place.kind) {
    case 'headline':
      return [0, 0];
    case 'details':
      return [1, 0];
    case 'section':
      return inSection(place.section, -1);
    case 'text':
      return inSection(place.section, place.from);
    case 'claim': {
      const found = input.claims.find(({ claim }) => claim.id === place.claim)?.place;
      return found === undefined || found === null ? [10_001, 0] : inSection(found.section, found.from);
    }
    case 'source':
      return [10_002, sources.findIndex(({ id }) => id === place.source)];
    case 'topic':
      return [10_003, topics.findIndex(({ id }) => id === place.topic)];
  }
}

function compare(a: Rank, b: Rank): number {
  return a[0] - b[0] || a[1] - b[1];
}

function bySeverity(a: Finding, b: Finding): number {
  return Number(a.severity === 'warning') - Number(b.severity === 'warning');
}
