import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { moveRecord, orderedIds, patchRecord, putRecord } from '../../core/story-doc/records.ts';
import { parts, type SectionHead } from '../../core/story-doc/story-doc.ts';
import type { TemplateSection } from '../../core/story/house-style.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu } from '../ui/menu.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './section-heading.module.css';
import { RenameDialog } from './rename-dialog.tsx';
import { WordCount } from './word-count.tsx';

const css = classes(styles);

type Props = { readonly section: SectionHead; readonly template: TemplateSection | undefined };

/** A section's heading, its word count, and what can be done with the section as a whole. */
export function SectionHeading({ section, template }: Props) {
  const story = useStory();
  const sections = useStore(story.sections);
  const [isRenaming, setIsRenaming] = useState(false);
  const at = sections.findIndex(({ id }) => id === section.id);
  return (
    <div className={css('line')}>
      <h2 className={css('heading')} dir="auto">
        {section.heading}
      </h2>
      {section.kind === 'text' ? <WordCount section={section.id} range={template?.words ?? null} /> : null}
      <Menu
        label={`Section ${section.heading}`}
        lines={[
          { id: 'rename', label: 'Rename…', onAction: () => setIsRenaming(true) },
          { id: 'up', label: 'Move up', isDisabled: at === 0, onAction: () => move(story, section, -1) },
          {
            id: 'down',
            label: 'Move down',
            isDisabled: at === sections.length - 1,
            onAction: () => move(story, section, 1),
          },
          { id: 'line', line: true },
          { id: 'remove', label: 'Remove section', isDanger: true, onAction: () => remove(story, section) },
        ]}
      >
        <IconButton label={`Section ${section.heading}`}>
          <Ellipsis size={15} aria-hidden />
        </IconButton>
      </Menu>
      {isRenaming ? (
        <RenameDialog
          heading={section.heading}
          onClose={() => setIsRenaming(false)}
          onRename={(heading) =>
            story.edit((doc) => patchRecord(parts.sections(doc), section.id, { heading }))
          }
        />
      ) : null}
    </div>
  );
}

function move(story: LiveStory, { id }: SectionHead, direction: -1 | 1): void {
  story.edit((doc) => {
    const map = parts.sections(doc);
    const ids = orderedIds(map);
    const at = ids.indexOf(id);
    moveRecord(map, id, (direction === -1 ? ids[at - 1] : ids[at + 2]) ?? null);
  });
}

/** The words stay in the document: undo, or the message's button, brings the section back as it was. */
function remove(story: LiveStory, { id, heading }: SectionHead): void {
  const map = parts.sections(story.doc);
  const ids = orderedIds(map);
  const before = ids[ids.indexOf(id) + 1] ?? null;
  const kind = map.get(id)?.get('kind');
  story.edit((doc) => parts.sections(doc).delete(id));
  showToast({
    text: `“${heading}” is off the page.`,
    action: {
      label: 'Undo',
      run: () => story.edit((doc) => putRecord(parts.sections(doc), { id, kind, heading }, before)),
    },
  });
}
