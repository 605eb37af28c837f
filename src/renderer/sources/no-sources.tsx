import { EmptyState } from '../ui/empty-state.tsx';

/** What stands in the panel while a story has no sources. */
export function NoSources() {
  return (
    <EmptyState title="No sources yet">
      <p>
        Paste the address of an article above, or its title, byline and date. Galley sorts them into a card,
        and you cite it in the text.
      </p>
      <p>Or drop saved pages and PDFs here: each becomes a source with a copy that you can read and mark.</p>
    </EmptyState>
  );
}
