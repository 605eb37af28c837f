import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { refusalOf } from '../../core/contract/refusal.ts';
import { ok, refused } from '../../core/result.ts';
import type { HostServices } from '../desk/desk.ts';

const folders: Readonly<Record<Parameters<HostServices['chooseFolder']>[1], OpenDialogOptions>> = {
  'open-library': {
    title: 'Open a library',
    buttonLabel: 'Open library',
    properties: ['openDirectory'],
  },
  'new-library': {
    title: 'Choose an empty folder for the new library',
    buttonLabel: 'Create library',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  },
  export: {
    title: 'Choose the folder to export to',
    buttonLabel: 'Export here',
    properties: ['openDirectory', 'createDirectory'],
  },
};

const texts = ['txt', 'md', 'markdown', 'html', 'htm', 'docx'];
/** `age` is a sealed bundle: dialogs look at the last ending only. */
const bundles = ['galley', 'age'];

/** The system's own dialogs over a window. */
export function dialogs(
  window: () => BrowserWindow | null,
): Pick<HostServices, 'chooseFiles' | 'chooseFolder'> {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const over = window();
    const answer =
      over === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(over, options);
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    chooseFiles: async () =>
      ok(
        await ask({
          title: 'Import stories',
          buttonLabel: 'Import',
          properties: ['openFile', 'multiSelections'],
          filters: [
            { name: 'Stories', extensions: [...texts, ...bundles] },
            { name: 'Texts', extensions: texts },
            { name: 'Bundles', extensions: bundles },
            { name: 'All files', extensions: ['*'] },
          ],
        }),
      ),
    chooseFolder: async (_client, purpose) => {
      const [folder] = await ask(folders[purpose]);
      return folder === undefined ? refused(refusalOf('cancelled')) : ok(folder);
    },
  };
}
