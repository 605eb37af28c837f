import { useState } from 'react';
import type { RecordId } from '../../core/ids.ts';
import { sourceLabel } from '../../core/story/source.ts';
import { stances, type Stance } from '../../core/story/claim.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { CommandList, type ListedChoice } from '../ui/command-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { stanceInWords } from './claim-words.ts';

type Picked = { readonly source: RecordId; readonly annotation: RecordId | null };

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAttach: (stance: Stance, source: RecordId, annotation: RecordId | null) => void;
};

const stanceHints: Readonly<Record<Stance, string>> = {
  supports: 'It says the same',
  contradicts: 'It says otherwise',
  context: 'It helps to understand',
};

/** Finds a marked passage or a source by typing, then asks what it says about the claim. */
export function EvidenceDialog({ isOpen, onClose, onAttach }: Props) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const close = () => {
    setPicked(null);
    onClose();
  };
  return (
    <Dialog
      title={picked === null ? 'Attach evidence' : 'What does it say about the claim?'}
      showTitle={false}
      size="top"
      isOpen={isOpen}
      onClose={close}
    >
      {picked === null ? (
        <Passages onPick={setPicked} />
      ) : (
        <CommandList
          key="stance"
          label="What it says about the claim"
          placeholder="What does it say about the claim?"
          empty="Supports, contradicts or context?"
          items={stances.map((id) => ({ id, label: stanceInWords[id], hint: stanceHints[id] }))}
          onChoose={(id) => {
            const stance = stances.find((item) => item === id);
            if (stance !== undefined) onAttach(stance, picked.source, picked.annotation);
            close();
          }}
        />
      )}
    </Dialog>
  );
}

function Passages({ onPick }: { readonly onPick: (picked: Picked) => void }) {
  const story = useStory();
  const sources = useStore(story.sources);
  const annotations = useStore(story.annotations);
  const names = new Map(sources.map((source) => [source.id, sourceLabel(source)]));
  const choices: readonly (ListedChoice & Picked)[] = [
    ...annotations.map(({ id, source, exact, note, tags }) => ({
      id: `passage:${id}`,
      label: `“${exact}”`,
      hint: names.get(source) ?? 'a source that is gone',
      words: [names.get(source) ?? '', note, ...tags].join(' '),
      source,
      annotation: id,
    })),
    ...sources.map((source) => ({
      id: `source:${source.id}`,
      label: sourceLabel(source),
      hint: 'The whole source',
      words: [source.outlet, ...source.authors].join(' '),
      source: source.id,
      annotation: null,
    })),
  ];
  return (
    <CommandList
      key="passages"
      label="Passages and sources"
      placeholder="Which passage or source?"
      empty={
        choices.length === 0
          ? 'This story has no sources yet. Add one in the Sources tab, then mark a passage in its saved copy.'
          : 'No passage and no source has these words.'
      }
      items={choices}
      onChoose={(id) => {
        const choice = choices.find((item) => item.id === id);
        if (choice !== undefined) onPick({ source: choice.source, annotation: choice.annotation });
      }}
    />
  );
}
