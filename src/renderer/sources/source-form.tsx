import { useEffect, useRef } from 'react';
import type { Source } from '../../core/story/source.ts';
import { changeCard } from '../desk/record-steps.ts';
import { useStory } from '../desk/story-context.tsx';
import { noAddress } from '../editor/typed-address.ts';
import { CheckedField } from '../ui/checked-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { classes } from '../ui/classes.ts';
import { Select, TextField } from '../ui/fields.tsx';
import { languageOptions } from '../ui/languages.ts';
import { TagsField } from '../ui/tags-field.tsx';
import { firstEmptyField, noDate, typedDate, typedUrl, type SourceField } from './source-fields.ts';
import styles from './source-form.module.css';
import { kindOptions } from './source-words.ts';

const css = classes(styles);

type Props = {
  readonly source: Source;
  /** Whether the card was just made: then the keyboard goes into its first empty field. */
  readonly isFresh: boolean;
  /** Whether 3/9/2026 is in March, as the house writes it. */
  readonly monthFirst: boolean;
};

/** Everything that is known of a source, to be written over. */
export function SourceForm({ source, isFresh, monthFirst }: Props) {
  const story = useStory();
  const form = useFirstEmpty(source, isFresh);
  const set = (patch: Partial<Source>) => changeCard(story, 'sources', source.id, patch);
  const date = (text: string) => typedDate(text, monthFirst);
  return (
    <div ref={form} className={css('form')}>
      <div data-field="outlet">
        <TextField
          label="Outlet"
          placeholder="Who published it"
          value={source.outlet}
          onChange={(outlet) => set({ outlet })}
        />
      </div>
      <div data-field="title">
        <TextField label="Title" value={source.title} onChange={(title) => set({ title })} isMultiline />
      </div>
      <div data-field="url">
        <CheckedField
          label="Web address"
          placeholder="https://"
          type="url"
          direction="ltr"
          value={source.url}
          check={typedUrl}
          problem={noAddress}
          onChange={(url) => set({ url })}
        />
      </div>
      <div data-field="authors">
        <TagsField
          label="Authors"
          placeholder="Who wrote it"
          values={source.authors}
          onChange={(authors) => set({ authors: [...authors] })}
        />
      </div>
      <div className={css('pair')}>
        <div data-field="publishedAt">
          <CheckedField
            label="Published"
            placeholder="2026-03-09"
            value={source.publishedAt ?? ''}
            check={date}
            problem={noDate}
            onChange={(text) => set({ publishedAt: text || null })}
          />
        </div>
        <div data-field="accessedAt">
          <CheckedField
            label="Accessed"
            placeholder="2026-03-10"
            value={source.accessedAt ?? ''}
            check={date}
            problem={noDate}
            onChange={(text) => set({ accessedAt: text || null })}
          />
        </div>
        <Select label="Kind" options={kindOptions} value={source.kind} onChange={(kind) => set({ kind })} />
        <div data-field="language">
          <ChoiceField
            label="Language"
            placeholder="Not known"
            isOptional
            options={languageOptions(source.language)}
            value={source.language}
            onChange={(language) => set({ language })}
          />
        </div>
      </div>
      <div data-field="note">
        <TextField
          label="Note"
          placeholder="For the desk only"
          value={source.note}
          onChange={(note) => set({ note })}
          isMultiline
        />
      </div>
    </div>
  );
}

/** Puts the keyboard into the first empty field of a card that was just made. */
function useFirstEmpty(source: Source, isFresh: boolean) {
  const form = useRef<HTMLDivElement>(null);
  const first = useRef<SourceField>(firstEmptyField(source));
  useEffect(() => {
    if (!isFresh) return;
    const field = form.current?.querySelector<HTMLElement>(
      `[data-field="${first.current}"] :is(input, textarea)`,
    );
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }, [isFresh]);
  return form;
}
