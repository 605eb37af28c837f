import { useEffect, useRef, type ReactNode } from 'react';
import type { StoryFields } from '../../core/story/story.ts';
import { useWindow } from '../desk/window-state.ts';
import { classes } from '../ui/classes.ts';
import styles from './field-place.module.css';

const css = classes(styles);

type Props = {
  readonly name: keyof StoryFields;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A field's place on the sheet. While somebody points at the field it is in sight and painted, as words are. */
export function FieldPlace({ name, className = '', children }: Props) {
  const isTalkedAbout = useWindow(({ fieldTalkedAbout }) => fieldTalkedAbout === name);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTalkedAbout) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isTalkedAbout]);
  return (
    <div ref={ref} className={`${css('place')} ${className}`} data-talked-about={isTalkedAbout || undefined}>
      {children}
    </div>
  );
}
