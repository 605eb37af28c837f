import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keysInWords } from '../ui/keys.ts';
import { claimKeys } from './claim-keys.ts';
import styles from './keys-dialog.module.css';

const css = classes(styles);

/** The keys that work in the list of claims. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Keys in the list of claims" isOpen={isOpen} onClose={onClose}>
      <dl className={css('list')}>
        {claimKeys.map(({ keys, does }) => (
          <div key={does} className={css('line')}>
            <dt>{does}</dt>
            <dd className={css('keys')}>
              {keys.map((key) => (
                <kbd key={key} className={css('key')}>
                  {keysInWords(key)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
