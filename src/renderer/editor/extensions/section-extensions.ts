import type { Extensions } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { documentNodes } from '../../../core/document/nodes.ts';
import type { SectionId } from '../../../core/ids.ts';
import { parts } from '../../../core/story-doc/story-doc.ts';
import { sourceLabel } from '../../../core/story/source.ts';
import type { LiveStory } from '../../desk/live-story.ts';
import { CitationView } from './citation-view.ts';
import { ClaimFollow } from './claim-follow.ts';
import { ClaimPaste } from './claim-paste.ts';
import { QuotationsInText } from './quotations-in-text.ts';
import { SectionSync } from './section-sync.ts';
import { smartQuotes } from './smart-quotes.ts';
import { Walk } from './walk.ts';

type Options = {
  readonly story: LiveStory;
  readonly section: SectionId;
  readonly language: string;
  /** What an empty section says. */
  readonly hint: string;
  /** Who signs claims that come in by pasting. */
  readonly author: () => string;
  readonly onOpenSource: (source: string) => void;
  readonly onLeave: (direction: -1 | 1) => boolean;
};

/** Everything that a section's editor is made of: the document's own nodes, and what makes them come alive. */
export function sectionExtensions({
  story,
  section,
  language,
  hint,
  author,
  onOpenSource,
  onLeave,
}: Options): Extensions {
  const labelOf = (id: string) => {
    const source = story.sources.get().find((item) => item.id === id);
    return source === undefined ? null : sourceLabel(source);
  };
  return [
    ...documentNodes.filter(({ name }) => name !== 'citation'),
    CitationView.configure({ index: story.index, labelOf, onOpen: onOpenSource }),
    SectionSync.configure({ fragment: parts.text(story.doc, section), undo: story.undo }),
    Placeholder.configure({ placeholder: hint, showOnlyCurrent: false }),
    smartQuotes(language),
    Walk.configure({ onLeave }),
    ClaimFollow,
    QuotationsInText.configure({ story, section }),
    ClaimPaste.configure({ story, section, author }),
  ];
}
