import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from './workstation.ts';

/** What axe finds wrong with the page, as rule and place. A source in the reader is not ours to mend. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Electron's pages cannot be opened by a test, which axe's default mode wants to do.
  const { violations: found } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('iframe')
    // A tip hangs on the page outside every landmark, for as long as its button has the keyboard.
    .exclude('[data-overlay-container]:has([role="tooltip"])')
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${String(target)} ${failureSummary ?? ''}`),
  );
}
