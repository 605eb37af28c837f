import type { FindingPlace } from '../../core/preflight/finding.ts';
import { openSource, openTopic } from '../desk/open-record.ts';
import { goToSection, goToWords, openClaim, setWindow } from '../desk/window-state.ts';

/** Shows the place that a finding is about, and puts the keyboard there. */
export function goToPlace(place: FindingPlace): void {
  switch (place.kind) {
    case 'headline':
    case 'details':
      setWindow({ mode: 'write' });
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(
            place.kind === 'headline' ? '[data-pane="page"] textarea' : '[data-story-details] button',
          )
          ?.focus(),
      );
      return;
    case 'section':
      goToSection(place.section);
      return;
    case 'text':
      goToWords(place.section, place.from, place.to);
      return;
    case 'claim':
      openClaim(place.claim);
      return;
    case 'source':
      openSource(place.source);
      return;
    case 'topic':
      openTopic(place.topic);
      return;
  }
}
