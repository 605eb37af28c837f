import { ListTree } from 'lucide-react';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { goToSection, setWindow } from '../desk/window-state.ts';
import { afterOverlay } from '../ui/after-overlay.ts';
import { IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';

/** The sections, to jump by: for a window that is too narrow for the outline beside the page. */
export function OutlineMenu({ story }: { readonly story: LiveStory }) {
  const sections = useStore(story.sections);
  return (
    <Menu
      label="Sections"
      lines={sections.map(({ id, kind, heading }) => ({
        id,
        label: heading || 'Untitled section',
        onAction: () =>
          afterOverlay(() =>
            kind === 'topics' ? setWindow({ showSources: true, sideTab: 'topics' }) : goToSection(id),
          ),
      }))}
    >
      <IconButton label="Go to a section">
        <ListTree size={16} aria-hidden />
      </IconButton>
    </Menu>
  );
}
