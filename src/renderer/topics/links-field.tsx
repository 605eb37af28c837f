import { useRef, useState } from 'react';
import { ExternalLink, Plus, X } from 'lucide-react';
import type { Topic } from '../../core/story/topic.ts';
import { useActions } from '../desk/actions-context.tsx';
import { noAddress, typedAddress } from '../editor/typed-address.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { CheckedField } from '../ui/checked-field.tsx';
import { classes } from '../ui/classes.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './links-field.module.css';

const css = classes(styles);

type Link = Topic['links'][number];

type Props = { readonly links: readonly Link[]; readonly onChange: (links: readonly Link[]) => void };

/** Addresses with a label each. A new one becomes part of the card when its address is right. */
export function LinksField({ links, onChange }: Props) {
  const { openLink } = useActions();
  const box = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const change = (at: number, patch: Partial<Link>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...patch } : link)));
  const start = () => {
    setDraft('');
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[data-draft] input')?.focus());
  };
  /** The fields go away; a keyboard that was in them goes to the button in their place. */
  const stop = () => {
    setDraft(null);
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        box.current?.querySelector<HTMLElement>('[data-start] button')?.focus();
    });
  };
  return (
    <div ref={box} role="group" aria-label="Links" className={css('links')}>
      <span className={css('label')}>Links</span>
      {links.map(({ title, url }, index) => (
        <div key={index} className={css('link')}>
          <div className={css('fields')}>
            <TextField
              label={`Label of link ${index + 1}`}
              hideLabel
              placeholder="Label"
              value={title}
              onChange={(text) => change(index, { title: text })}
            />
            <CheckedField
              label={`Address of link ${index + 1}`}
              hideLabel
              placeholder="https://"
              type="url"
              direction="ltr"
              value={url}
              check={typedAddress}
              problem={noAddress}
              onChange={(address) => change(index, { url: address })}
            />
          </div>
          <IconButton label={`Open ${title || url}`} onPress={() => openLink(url)}>
            <ExternalLink size={13} aria-hidden />
          </IconButton>
          <IconButton
            label={`Remove ${title || url}`}
            onPress={() => onChange(links.filter((_, at) => at !== index))}
          >
            <X size={13} aria-hidden />
          </IconButton>
        </div>
      ))}
      {draft === null ? (
        <div data-start>
          <Button look="quiet" onPress={start}>
            <Plus size={13} aria-hidden /> Add link
          </Button>
        </div>
      ) : (
        <div className={css('link')} data-draft>
          <div className={css('fields')}>
            <TextField
              label="Label of the new link"
              hideLabel
              placeholder="Label"
              value={draft}
              onChange={setDraft}
            />
            <CheckedField
              label="Address of the new link"
              hideLabel
              placeholder="https://"
              type="url"
              direction="ltr"
              value=""
              check={typedAddress}
              problem={noAddress}
              onChange={(url) => {
                onChange([...links, { title: draft.trim(), url }]);
                stop();
              }}
            />
          </div>
          <IconButton label="Cancel the new link" onPress={stop}>
            <X size={13} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
