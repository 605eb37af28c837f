import { activeReader } from '../desk/active-reader.ts';
import { captureActionsOf } from '../desk/capture-actions.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { setReader, useReader, zoomReader } from '../desk/reader-state.ts';
import type { Command, CommandContext } from './command.ts';

/** What can be done with saved copies and in the source reader. */
export function readerCommands({ desk, openStory }: CommandContext): readonly Command[] {
  const captures = captureActionsOf(desk);
  const isReading = () => activeReader.get() !== null;
  const current = (): LiveStory | null => {
    const state = openStory.state.get();
    return state.kind === 'open' ? state.story : null;
  };
  /** Keys of the reader work while the keyboard is in it: it listens itself. */
  const reader = (
    id: string,
    label: string,
    keys: string,
    run: () => void,
    { isEnabled = isReading, words = '' } = {},
  ): Command => ({
    id: `reader.${id}`,
    label,
    group: 'Reader',
    keys,
    words,
    boundByEditor: true,
    isEnabled,
    run,
  });
  return [
    {
      id: 'reader.addFiles',
      label: 'Save copies from files…',
      group: 'Reader',
      keys: '',
      words: 'capture archive source pdf html add',
      isEnabled: () => current() !== null,
      run: () => {
        const story = current();
        if (story !== null) void captures.addChosen(story, null);
      },
    },
    reader('find', 'Find in the source…', '$mod+KeyF', () => activeReader.get()?.find(), { words: 'search' }),
    reader('next', 'Find next', 'F3', () => activeReader.get()?.findNext(1)),
    reader('previous', 'Find previous', 'Shift+F3', () => activeReader.get()?.findNext(-1)),
    reader('highlight', 'Highlight the selected words', '', () => activeReader.get()?.highlight(false), {
      isEnabled: () => activeReader.get()?.hasWords() === true,
      words: 'annotate mark',
    }),
    reader('note', 'Write a note on the selected words', '', () => activeReader.get()?.highlight(true), {
      isEnabled: () => activeReader.get()?.hasWords() === true,
      words: 'annotate comment',
    }),
    reader('changes', 'Show what changed in the source', '', () => activeReader.get()?.toggleChanges(), {
      isEnabled: () => activeReader.get()?.hasOlder() === true,
      words: 'compare difference versions',
    }),
    reader('annotations', 'Show or hide the annotations', '', () =>
      setReader({ showAnnotations: !useReader.getState().showAnnotations }),
    ),
    reader('larger', 'Larger type in the reader', '', () => zoomReader(1), { words: 'zoom in' }),
    reader('smaller', 'Smaller type in the reader', '', () => zoomReader(-1), { words: 'zoom out' }),
    reader('ownSize', 'Usual type in the reader', '', () => zoomReader(0), { words: 'zoom reset' }),
    reader('close', 'Close the reader', '', () => activeReader.get()?.close()),
  ];
}
