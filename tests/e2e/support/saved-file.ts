import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, type Workstation } from './workstation.ts';

/** A file that was saved: its name, where it lies, and what it says, read as text. */
export type SavedFile = { readonly name: string; readonly place: string; readonly content: string };

/**
 * What a file says that the page hands to the user, and its name. The desktop window would ask where to save it; that
 * dialog is the system's, so its answer is given here: the test's own folder.
 */
export async function savedFile(
  page: Page,
  workstation: Pick<Workstation, 'host' | 'folder' | 'application'>,
  act: () => Promise<void>,
): Promise<SavedFile> {
  if (workstation.host === 'chromium') {
    const download = page.waitForEvent('download');
    await act();
    const file = await download;
    const place = path.join(workstation.folder, file.suggestedFilename());
    await file.saveAs(place);
    return read(place);
  }
  const name = workstation.application().evaluate(
    ({ session }, folder) =>
      new Promise<string>((resolve, reject) => {
        session.defaultSession.once('will-download', (_event, item) => {
          const file = item.getFilename();
          item.setSavePath(`${folder}/${file}`);
          item.once('done', (_done, state) =>
            state === 'completed' ? resolve(file) : reject(new Error(`the download is ${state}`)),
          );
        });
      }),
    workstation.folder,
  );
  await act();
  return read(path.join(workstation.folder, await name));
}

/** The same for a file that the host writes: the desktop application asks for a folder, a browser gets a download. */
export async function savedInFolder(
  page: Page,
  workstation: Pick<Workstation, 'host' | 'folder' | 'application'>,
  act: () => Promise<void>,
): Promise<SavedFile> {
  if (workstation.host === 'chromium') return savedFile(page, workstation, act);
  const folder = await mkdtemp(path.join(workstation.folder, 'chosen-'));
  await workstation.application().evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await act();
  // What is half written has a dot before its name, and a signature lies beside its file.
  const written = async () => (await readdir(folder)).filter((file) => !/^\.|\.minisig$/.test(file));
  await expect.poll(written).toHaveLength(1);
  const [name = ''] = await written();
  await expect(page.getByText(`${name} is written.`).first()).toBeVisible();
  return read(path.join(folder, name));
}

async function read(place: string): Promise<SavedFile> {
  return { name: path.basename(place), place, content: await readFile(place, 'utf8') };
}
