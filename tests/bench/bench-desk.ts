import { chromiumPdf } from '../../src/main/export/pdf/chromium-pdf.ts';
import { refusalOf } from '../../src/core/contract/refusal.ts';
import { requests, type Input, type Output, type RequestName } from '../../src/core/contract/requests.ts';
import { refused } from '../../src/core/result.ts';
import { composeDesk } from '../../src/main/compose.ts';
import type { Client, Desk, HostServices } from '../../src/main/desk/desk.ts';

const hostWithoutDialogs: HostServices = {
  chooseFiles: async () => refused(refusalOf('no-dialog')),
  chooseFolder: async () => refused(refusalOf('no-dialog')),
  pdf: chromiumPdf(),
  systemBox: null,
  openLink: async () => undefined,
  showFolder: async () => undefined,
  setMenu: () => undefined,
  flushed: () => undefined,
};

export type BenchDesk = {
  readonly desk: Desk;
  /** The desk's answer; a refusal throws. */
  readonly ask: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N>>;
};

/** The real desk over a library, in this process, once its catalogue fits the stories on the disk. */
export async function openBenchDesk(library: string): Promise<BenchDesk> {
  const desk = await composeDesk({
    host: hostWithoutDialogs,
    library,
    settingsFolder: null,
    keysFolder: null,
    access: 'write',
    onBug: (name, error) => {
      throw new Error(`${name} threw`, { cause: error });
    },
  });
  const client: Client = { id: 'bench', tell: () => undefined };
  desk.connect(client);
  const ask = async <N extends RequestName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await desk.answer(name, input, client);
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.refusal.code}`);
    return requests[name].output.parse(answer.value) as Output<N>;
  };
  await ask('stories.list', { fresh: true });
  return { desk, ask };
}
