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
        <section>
          <h3 className={css('group')}>While typing</h3>
          <dl className={css('list')}>
            {typed.map(([signs, meaning]) => (
              <div key={signs} className={css('line')}>
                <dt>{meaning}</dt>
                <dd>
                  <kbd className={css('keys')}>{signs}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
