import { useMemo, useState } from 'react';
import { sourceFromText } from '../../core/import/source-text.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { emptySource, sourceLabel, type Source } from '../../core/story/source.ts';
import { useActions } from '../desk/actions-context.tsx';
import { useCaptureActions } from '../desk/capture-actions.ts';
import { newRecordId } from '../desk/new-id.ts';
import { addCard, deleteCard, moveCard } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected, useStore } from '../desk/store.ts';
import { useWishedCard } from '../desk/use-wished-card.ts';
import { openReader } from '../desk/window-state.ts';
import { activeEditor } from '../editor/active-editor.ts';
import { citeAtCaret } from '../editor/cite.ts';
import { CardList } from '../ui/card-list.tsx';
import { classes } from '../ui/classes.ts';
import type { MenuLine } from '../ui/menu.tsx';
import { showToast } from '../ui/toast.tsx';
import { NoSources } from './no-sources.tsx';
import { SourceAdd } from './source-add.tsx';
import { SourceBody } from './source-body.tsx';
import { SourceHead } from './source-head.tsx';
import { SourceSuggestions } from './source-suggestions.tsx';
import styles from './sources-panel.module.css';

const css = classes(styles);

/** The sources of the open story: add them, say what they are, put them in order, see where they are cited. */
export function SourcesPanel({ houseStyle }: { readonly houseStyle: HouseStyle }) {
  const story = useStory();
  const { openLink } = useActions();
  const sources = useStore(story.sources);
  const numbers = useSelected(story.index, (index) => index.numbers);
  const citations = useSelected(story.index, (index) => index.citations);
  const { language } = useStore(story.fields);
  const captures = useStore(story.captures);
  const { addChosen } = useCaptureActions();
  const hasCaret = useStore(activeEditor) !== null;
  const [open, setOpen] = useWishedCard('openSource', sources);
  const [fresh, setFresh] = useState<string | null>(null);

  const saved = useMemo(() => new Set<string>(captures.map(({ source }) => source)), [captures]);
  const add = (source: Source) => {
    addCard(story, 'sources', source);
    setOpen(source.id);
    setFresh(source.id);
  };
  const remove = (source: Source) => {
    const restore = deleteCard(story, 'sources', source.id);
    const places = citations.get(source.id)?.length ?? 0;
    showToast({ text: deletedInWords(source, places), action: { label: 'Undo', run: restore } });
  };
  const lines = ({ id, url }: Source): readonly MenuLine[] => [
    { id: 'cite', label: 'Cite here', isDisabled: !hasCaret, onAction: () => void citeAtCaret(id) },
    { id: 'open', label: 'Open link', isDisabled: url === '', onAction: () => openLink(url) },
    { id: 'save', label: 'Save a copy…', onAction: () => void addChosen(story, id) },
    {
      id: 'read',
      label: 'Read the saved copy',
      isDisabled: !saved.has(id),
      onAction: () => openReader(id),
    },
    { id: 'line-move', line: true },
  ];
  return (
    <div data-drop="copies" className={css('panel')}>
      <SourceAdd
        onFiles={() => void addChosen(story, null)}
        onAdd={(text) =>
          add(text === '' ? emptySource(newRecordId()) : sourceFromText(text, houseStyle, newRecordId))
        }
      />
      <SourceSuggestions key={story.id} houseStyle={houseStyle} onAdd={add} />
      {sources.length === 0 ? <NoSources /> : null}
      <div data-story-fields>
        <CardList
          label="Sources"
          items={sources}
          nameOf={sourceLabel}
          renderHead={(source) => (
            <SourceHead
              source={source}
              number={numbers.get(source.id)}
              storyLanguage={language}
              isSaved={saved.has(source.id)}
            />
          )}
          renderBody={(source) => (
            <SourceBody
              source={source}
              isFresh={source.id === fresh}
              monthFirst={houseStyle.language === 'en-US'}
            />
          )}
          lines={lines}
          open={open}
          onOpen={(id) => {
            setFresh(null);
            setOpen(id);
          }}
          onMove={(id, before) => moveCard(story, 'sources', id, before)}
          onDelete={(id) => {
            const source = sources.find((item) => item.id === id);
            if (source !== undefined) remove(source);
          }}
        />
      </div>
    </div>
  );
}

function deletedInWords(source: Source, places: number): string {
  const name = `“${sourceLabel(source)}” is deleted.`;
  if (places === 0) return name;
  return places === 1
    ? `${name} One citation in the text is now without a source.`
    : `${name} ${places} citations in the text are now without a source.`;
}
