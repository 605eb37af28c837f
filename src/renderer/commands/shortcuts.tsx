import { setWindow, useWindow } from '../desk/window-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { classes } from '../ui/classes.ts';
import { keysInWords } from '../ui/keys.ts';
import { groups } from './command.ts';
import { useCommands } from './commands-context.tsx';
import styles from './shortcuts.module.css';

const css = classes(styles);

/** What the editor makes of typed signs. */
const typed = [
  ['# and a space', 'Sub-heading'],
  ['- and a space', 'Bulleted list'],
  ['1. and a space', 'Numbered list'],
  ['> and a space', 'Quote'],
  ['**words**', 'Bold'],
  ['*words*', 'Italic'],
  ['--', 'Dash'],
  ['...', 'Ellipsis'],
] as const;

/** What single keys do in the source reader, to the words that are selected or found. */
const reading = [
  ['H', 'Highlight the words'],
  ['N', 'Highlight and write a note'],
  ['1 or S', 'Supports the claim'],
  ['2 or C', 'Contradicts the claim'],
  ['3 or X', 'Context for the claim'],
] as const;

/** The sheet of all keyboard shortcuts. */
export function Shortcuts() {
  const isOpen = useWindow(({ dialog }) => dialog === 'shortcuts');
  const commands = useCommands();
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="medium"
      isOpen={isOpen}
      onClose={() => setWindow({ dialog: 'none' })}
    >
      <div className={css('sheet')}>
        {groups.map((group) => {
          const listed = commands.filter((command) => command.group === group && command.keys !== '');
          return listed.length === 0 ? null : (
            <section key={group}>
              <h3 className={css('group')}>{group}</h3>
              <dl className={css('list')}>
                {listed.map(({ id, label, keys }) => (
                  <div key={id} className={css('line')}>
                    <dt>{label}</dt>
                    <dd>
                      <kbd className={css('keys')}>{keysInWords(keys)}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <Keys title="In the source reader" keys={reading} />
        <Keys title="While typing" keys={typed} />
      </div>
    </Dialog>
  );
}

function Keys({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [signs: string, meaning: string])[];
}) {
  return (
    <section>
      <h3 className={css('group')}>{title}</h3>
      <dl className={css('list')}>
        {keys.map(([signs, meaning]) => (
          <div key={signs} className={css('line')}>
            <dt>{meaning}</dt>
            <dd>
              <kbd className={css('keys')}>{signs}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
