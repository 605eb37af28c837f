import { afterEach } from 'vitest';
import { closeDesks } from './desk.ts';
import { removeTemporaryFolders } from './temporary-folder.ts';

// What a test leaves open or lying about, gone before the next: test files of one worker share these modules.
afterEach(async () => {
  await closeDesks();
  await removeTemporaryFolders();
});
