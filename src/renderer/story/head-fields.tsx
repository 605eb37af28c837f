import { useEffect, useRef } from 'react';
import { TextArea } from '../ui/bare-fields.tsx';
import { parts } from '../../core/story-doc/story-doc.ts';
import type { HouseStyle } from '../../core/story/house-style.ts';
import { typedMark } from '../../core/text/quotation-marks.ts';
import { slugFrom } from '../../core/story/slug.ts';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { setWindow, useWindow } from '../desk/window-state.ts';
import { classes } from '../ui/classes.ts';
import { FieldPlace } from './field-place.tsx';
import styles from './head-fields.module.css';

const css = classes(styles);

/** The headline and the standfirst, as they will stand on the page. */
export function HeadFields({ houseStyle }: { readonly houseStyle: HouseStyle }) {
  const story = useStory();
  const isNew = useWindow(({ nameStory }) => nameStory === story.id);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isNew) return;
    setWindow({ nameStory: null });
    const headline = ref.current?.querySelector('textarea');
    headline?.focus();
    // The button that was pressed may take the keyboard back when its press ends.
    requestAnimationFrame(() => {
      if (document.activeElement instanceof HTMLButtonElement) headline?.focus();
    });
  }, [isNew]);
  const { headline, standfirst, slug, language } = useStore(story.fields);
  const smartSign = (typed: string, before: string) => typedMark(typed, before, language);
  const setHeadline = (text: string) =>
    story.edit((doc) => {
      const fields = parts.fields(doc);
      const words = text.replaceAll(/\s*\n\s*/g, ' ');
      // The slug follows the headline until somebody gives it one of its own.
      if (slug === slugFrom(headline)) fields.set('slug', slugFrom(words));
      fields.set('headline', words);
    });
  const length = Array.from(headline).length;
  const isLong = length > houseStyle.headlineLimit;
  return (
    <header ref={ref} className={css('head')}>
      <FieldPlace name="headline" className={css('headlineBox')}>
        <TextArea
          label="Headline"
          placeholder="Headline"
          value={headline}
          onChange={setHeadline}
          className={css('headline')}
          isSingleLine
          onType={smartSign}
        />
        {isLong ? (
          <p className={css('limit')} role="status">
            {length} of {houseStyle.headlineLimit} characters
          </p>
        ) : null}
      </FieldPlace>
      <FieldPlace name="standfirst">
        <TextArea
          label="Standfirst"
          placeholder="Standfirst: the story in one sentence"
          value={standfirst}
          onChange={(text) => story.edit((doc) => void parts.fields(doc).set('standfirst', text))}
          className={css('standfirst')}
          onType={smartSign}
        />
      </FieldPlace>
    </header>
  );
}
