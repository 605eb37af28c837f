import { useMemo } from 'react';
import { AArrowDown, AArrowUp, Ellipsis, Highlighter, Search } from 'lucide-react';
import type { RecordId } from '../../core/ids.ts';
import { useCaptureActions } from '../desk/capture-actions.ts';
import type { LiveStory } from '../desk/live-story.ts';
import { setReader, useReader, zoomReader } from '../desk/reader-state.ts';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Menu, type MenuLine } from '../ui/menu.tsx';
import { Toolbar } from '../ui/toolbar.tsx';
import styles from './reader-bar.module.css';

const css = classes(styles);

type Props = {
  readonly story: LiveStory;
  readonly source: RecordId;
  /** Null where no copy is saved. */
  readonly capture: RecordId | null;
  readonly annotations: number;
  readonly isFinding: boolean;
  readonly onFind: () => void;
  readonly hasOlder: boolean;
  readonly isComparing: boolean;
  readonly onCompare: () => void;
};

/** What can be done with the copy that is read. */
export function ReaderBar(props: Props) {
  const { story, source, capture, annotations, isFinding, onFind, hasOlder, isComparing, onCompare } = props;
  const actions = useCaptureActions();
  const zoom = useReader((state) => state.zoom);
  const showAnnotations = useReader((state) => state.showAnnotations);
  const lines = useMemo(
    (): readonly MenuLine[] => [
      {
        id: 'original',
        label: 'Save the original…',
        isDisabled: capture === null,
        onAction: () => (capture === null ? undefined : void actions.saveOriginal(story, capture)),
      },
      {
        id: 'newer',
        label: 'Save a newer copy…',
        onAction: () => void actions.addChosen(story, source),
      },
      { id: 'line', line: true },
      {
        id: 'export',
        label: 'Export the annotations of this source',
        onAction: () => void actions.exportAnnotations(story, source),
      },
      {
        id: 'exportAll',
        label: 'Export all annotations of the story',
        onAction: () => void actions.exportAnnotations(story, null),
      },
      {
        id: 'import',
        label: 'Import annotations…',
        onAction: () => void actions.importAnnotations(story),
      },
    ],
    [actions, story, source, capture],
  );
  return (
    <Toolbar label="Reader" className={css('bar')}>
      <IconToggle
        label="Find in the source"
        keys="$mod+KeyF"
        isSelected={isFinding}
        isDisabled={capture === null || isComparing}
        onChange={onFind}
      >
        <Search size={15} aria-hidden />
      </IconToggle>
      <span className={css('gap')} />
      <IconButton label="Smaller type" keys="$mod+Minus" onPress={() => zoomReader(-1)}>
        <AArrowDown size={16} aria-hidden />
      </IconButton>
      <Button
        look="quiet"
        aria-label={`Size of the type: ${percent(zoom)}. Back to 100 %`}
        onPress={() => zoomReader(0)}
      >
        {percent(zoom)}
      </Button>
      <IconButton label="Larger type" keys="$mod+Equal" onPress={() => zoomReader(1)}>
        <AArrowUp size={16} aria-hidden />
      </IconButton>
      {hasOlder ? (
        <>
          <span className={css('gap')} />
          <Button look={isComparing ? 'plain' : 'quiet'} aria-pressed={isComparing} onPress={onCompare}>
            What changed
          </Button>
        </>
      ) : null}
      <span className={css('room')} />
      <IconToggle
        label={`Annotations (${annotations})`}
        isSelected={showAnnotations}
        onChange={(isShown) => setReader({ showAnnotations: isShown })}
      >
        <Highlighter size={15} aria-hidden />
      </IconToggle>
      <Menu label="More for this source" lines={lines}>
        <IconButton label="More for this source">
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </Menu>
    </Toolbar>
  );
}

function percent(zoom: number): string {
  return `${Math.round(zoom * 100)} %`;
}
