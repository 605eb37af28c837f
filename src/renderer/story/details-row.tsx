import { parts } from '../../core/story-doc/story-doc.ts';
import { slugFrom } from '../../core/story/slug.ts';
import { statuses } from '../../core/story/status.ts';
import { statusInWords } from '../desk/status-words.ts';
import { useActions } from '../desk/actions-context.tsx';
import { useStory } from '../desk/story-context.tsx';
import { useStore } from '../desk/store.ts';
import { classes } from '../ui/classes.ts';
import { CheckedField } from '../ui/checked-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { Select } from '../ui/fields.tsx';
import { languageOptions } from '../ui/languages.ts';
import { MomentField } from '../ui/moment-field.tsx';
import { StatusMark } from '../ui/status-mark.tsx';
import { TagsField } from '../ui/tags-field.tsx';
import { FieldPlace } from './field-place.tsx';
import styles from './details-row.module.css';

const css = classes(styles);

/** Who writes it, when it is due, and where it stands. */
export function DetailsRow() {
  const story = useStory();
  const { setStatus } = useActions();
  const { bylines, deadline, embargo, language, slug, status } = useStore(story.fields);
  const set = (name: 'bylines' | 'deadline' | 'embargo' | 'language' | 'slug', value: unknown) =>
    story.edit((doc) => void parts.fields(doc).set(name, value));
  return (
    // The words of this row are the interface's, whatever the story's language.
    <div className={css('row')} dir="ltr" data-story-details>
      <FieldPlace name="status" className={css('status')}>
        <Select
          label="Status"
          options={statuses.map((id) => ({ id, label: statusInWords[id], icon: <StatusMark status={id} /> }))}
          value={status}
          onChange={(next) => void setStatus([story.id], next)}
        />
      </FieldPlace>
      <FieldPlace name="deadline" className={css('deadline')}>
        <MomentField label="Deadline" value={deadline} onChange={(moment) => set('deadline', moment)} />
      </FieldPlace>
      <FieldPlace name="embargo" className={css('deadline')}>
        <MomentField label="Embargo" value={embargo} onChange={(moment) => set('embargo', moment)} />
      </FieldPlace>
      <FieldPlace name="language" className={css('language')}>
        <ChoiceField
          label="Language"
          options={languageOptions(language)}
          value={language}
          onChange={(next) => set('language', next)}
        />
      </FieldPlace>
      <FieldPlace name="bylines" className={css('half')}>
        <TagsField
          label="Bylines"
          placeholder="Who wrote it"
          values={bylines}
          onChange={(names) => set('bylines', names)}
        />
      </FieldPlace>
      <FieldPlace name="slug" className={css('half')}>
        <CheckedField
          label="Slug"
          value={slug}
          placeholder="name-in-file-names"
          direction="ltr"
          check={slugFrom}
          problem=""
          onChange={(next) => set('slug', next)}
        />
      </FieldPlace>
    </div>
  );
}
