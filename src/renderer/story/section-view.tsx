import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readText, type SectionHead } from '../../core/story-doc/story-doc.ts';
import { templateFor, type HouseStyle } from '../../core/story/house-style.ts';
import { parts } from '../../core/story-doc/story-doc.ts';
import { openSource } from '../desk/open-record.ts';
import { useStory } from '../desk/story-context.tsx';
import { useSelected } from '../desk/store.ts';
import { useWindow } from '../desk/window-state.ts';
import { SectionEditor } from '../editor/section-editor.tsx';
import { StaticText } from '../editor/static-text.tsx';
import { classes } from '../ui/classes.ts';
import { SectionHeading } from './section-heading.tsx';
import styles from './section-view.module.css';
import { useNear } from './use-near.ts';

const css = classes(styles);

type Props = {
  readonly section: SectionHead;
  readonly houseStyle: HouseStyle;
  readonly language: string;
  readonly onLeave: (direction: -1 | 1) => boolean;
};

/** One section on the sheet: an editor while it is in sight or has the keyboard, else only its words. */
export function SectionView({ section, houseStyle, language, onLeave }: Props) {
  const story = useStory();
  const ref = useRef<HTMLElement>(null);
  const isNear = useNear(ref);
  const [hasFocus, setHasFocus] = useState(false);
  const goTo = useWindow((state) => (state.goTo?.section === section.id ? state.goTo : null));
  const template = templateFor(houseStyle, section.id);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    // Words are shown by the editor, which knows where they are.
    if (goTo === null || goTo.range !== null) return;
    const target = goTo.citation === null ? null : ref.current?.querySelectorAll('.citation')[goTo.citation];
    (target ?? ref.current)?.scrollIntoView({ block: target === null ? 'nearest' : 'center' });
    target?.classList.add('found');
    setTimeout(() => target?.classList.remove('found'), 1_600);
  }, [goTo]);
  return (
    <section ref={ref} className={css('section')} data-section={section.id} aria-label={section.heading}>
      <SectionHeading section={section} template={template} />
      <div className={`${css('text')} prose`}>
        {isNear || hasFocus || goTo !== null ? (
          <SectionEditor
            story={story}
            section={section.id}
            heading={section.heading}
            hint={template?.hint ?? 'Write here.'}
            language={language}
            focusAt={goTo === null || goTo.range !== null ? null : goTo.at}
            goTo={goTo}
            onOpenSource={openSource}
            onLeave={(direction) => leave.current(direction)}
            onFocusChange={setHasFocus}
          />
        ) : (
          <StaticSection id={section.id} hint={template?.hint ?? 'Write here.'} />
        )}
      </div>
    </section>
  );
}

/** The words of a section out of sight, kept up to date for the scroll bar and for finding. */
function StaticSection({ id, hint }: { readonly id: SectionHead['id']; readonly hint: string }) {
  const story = useStory();
  const numbers = useSelected(story.index, (index) => index.numbers);
  const [store] = useState(() => {
    const fragment = parts.text(story.doc, id);
    let current = readText(story.doc, id);
    return {
      get: () => current,
      subscribe: (listener: () => void) => {
        const onChange = () => {
          current = readText(story.doc, id);
          listener();
        };
        fragment.observeDeep(onChange);
        return () => fragment.unobserveDeep(onChange);
      },
    };
  });
  const text = useSyncExternalStore(store.subscribe, store.get);
  const isEmpty = parts.text(story.doc, id).length === 0;
  return (
    <div>
      {isEmpty ? (
        <p className="is-empty is-editor-empty" data-placeholder={hint} />
      ) : (
        <StaticText document={text} numbers={numbers} />
      )}
    </div>
  );
}
