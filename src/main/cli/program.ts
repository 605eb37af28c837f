import { Command, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { shownFormats, type ShownFormat } from '../../core/contract/batches.ts';
import { exportFormats, type ExportFormat } from '../../core/story/export-formats.ts';
import { statuses, type Status } from '../../core/story/status.ts';
import type { CommandContext, Environment } from './command.ts';
import { addKeyCommands } from './keys.ts';
import { addLaterCommands, notYet } from './not-yet.ts';
import type { Terminal } from './terminal.ts';

export type ProgramOptions = {
  readonly terminal: Terminal;
  /** What the environment names: the library, the folder of keys, passphrases. */
  readonly environment: Environment;
  /** Makes a path absolute, from where the user stands. */
  readonly resolve: (folder: string) => string;
  readonly cwd: string;
  /** Takes the exit code of the command that ran. */
  readonly finish: (code: number) => void;
};

const storyHelp = `
STORY is a story's id, the beginning of one, or its slug.`;

/**
 * The command line: what it understands and what it says about itself. Each command is loaded when it is asked for: most
 * need little of what the others do.
 */
export function program({ terminal, environment, resolve, cwd, finish }: ProgramOptions): Command {
  const galley = new Command('galley')
    .description(
      'Write, keep and export news stories. Without a window: for scripts, and for quick work in a terminal.',
    )
    .version(packageJson.version)
    .option(
      '--library <dir>',
      'the library to work in (default: $GALLEY_LIBRARY, else the platform’s data folder)',
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.replace(/\n$/, ''), 'whole'),
      writeErr: (text) => terminal.say(text.replace(/\n$/, ''), 'whole'),
    })
    .showHelpAfterError('“galley --help” shows what there is.')
    .addHelpText('after', overview);

  const context = (): CommandContext => {
    const named: unknown = galley.opts()['library'] ?? environment.library;
    const library = typeof named === 'string' && named !== '' ? resolve(named) : null;
    const { keysFolder, passphrase, keyPassphrase } = environment;
    return { terminal, cwd, library, version: packageJson.version, keysFolder, passphrase, keyPassphrase };
  };
  const command = (usage: string) => galley.command(usage).exitOverride();

  command('init [dir]')
    .description('make a library')
    .option('--sample', 'with three invented stories in it, to look around', false)
    .action(async (dir: string | undefined, options: { sample: boolean }) =>
      finish(await (await import('./init.ts')).init(context(), dir, options)),
    );

  command('import <file...>')
    .description('bring in stories from .txt, .md, .html and .docx files, and bundles')
    .option('--json', 'print the report as JSON', false)
    .addHelpText('after', importHelp)
    .action(async (files: string[], options: { json: boolean }) =>
      finish(await (await import('./import.ts')).importFiles(context(), files, options)),
    );

  command('list')
    .description('list the stories, the last changed first')
    .addOption(new Option('--status <status>', 'only stories of this status').choices([...statuses]))
    .option('--json', 'print the list as JSON', false)
    .action(async ({ status, json }: { status?: Status; json: boolean }) =>
      finish(await (await import('./list.ts')).list(context(), { status, json })),
    );

  command('show <story>')
    .description('print one story')
    .addOption(new Option('--format <format>', 'how to print it').choices([...shownFormats]).default('text'))
    .addHelpText('after', storyHelp)
    .action(async (story: string, options: { format: ShownFormat }) =>
      finish(await (await import('./show.ts')).show(context(), story, options)),
    );

  const source = command('source').description('the sources of a story');
  source
    .command('add <story> <file...>')
    .exitOverride()
    .description('save copies of sources: web pages (.html, .mhtml), .pdf, .docx, .txt and .md files')
    .option('--json', 'print what was saved as JSON', false)
    .addHelpText('after', sourceHelp)
    .action(async (story: string, files: string[], options: { json: boolean }) =>
      finish(await (await import('./add-sources.ts')).addSources(context(), story, files, options)),
    );

  command('check [story...]')
    .description('what stories need before they may leave')
    .option('--all', 'every story of the library', false)
    .option('--json', 'print the findings as JSON', false)
    .addHelpText('after', checkHelp)
    .action(async (stories: string[], options: { all: boolean; json: boolean }) => {
      if (options.all === stories.length > 0)
        galley.error('error: name the stories to check, or say --all', { exitCode: 2 });
      finish(await (await import('./check.ts')).check(context(), stories, options));
    });

  command('export [story...]')
    .description('write stories as files')
    .option('--all', 'every story of the library', false)
    .option('--view <name>', 'every story of a saved view')
    .requiredOption(
      '--format <formats>',
      `one or more of ${exportFormats.join(', ')}, with commas between`,
      parseFormats,
    )
    .requiredOption('--out <dir>', 'the folder to write into; it is made if it is not there')
    .option('--force', 'overwrite files that are there already', false)
    .option('--together', 'one bundle, one book for all stories: a digest', false)
    .option('--coverage', 'with a table of outlets and claims at the end of HTML pages', false)
    .option('--sign', 'sign bundles (FILE.minisig), with the passphrase in $GALLEY_KEY_PASSPHRASE', false)
    .option('--seal', 'seal bundles with the passphrase in $GALLEY_PASSPHRASE', false)
    .option('--seal-to <recipients>', 'seal bundles for age keys (age1…), with commas between', parseList)
    .option('--json', 'print what was written as JSON', false)
    .addHelpText('after', exportHelp)
    .action(async (stories: string[], options: ExportCommand) => {
      const { format, out, all, view, force, coverage, together, sign, seal, sealTo, json } = options;
      if (seal && sealTo !== undefined)
        galley.error('error: seal with a passphrase or to keys, not both', { exitCode: 2 });
      if ((seal || sign || sealTo !== undefined) && !format.includes('bundle'))
        galley.error('error: only bundles are signed and sealed; add bundle to --format', { exitCode: 2 });
      if (sealTo?.length === 0) galley.error('error: say whose keys to seal to (age1…)', { exitCode: 2 });
      if ([all, view !== undefined, stories.length > 0].filter(Boolean).length !== 1)
        galley.error('error: name the stories to export, or say --all, or --view', { exitCode: 2 });
      finish(
        await (
          await import('./export.ts')
        ).exportToFolder(context(), stories, {
          formats: format.filter(isFormat),
          out,
          all,
          view: view ?? null,
          force,
          coverage,
          together,
          sign,
          sealTo: sealTo ?? null,
          seal,
          json,
        }),
      );
    });

  command('merge <file...>')
    .description('merge bundles into the stories that this library has')
    .option('--json', 'print what was merged as JSON', false)
    .addHelpText('after', mergeHelp)
    .action(async (files: string[], options: { json: boolean }) =>
      finish(await (await import('./merge.ts')).merge(context(), files, options)),
    );

  command('verify <path...>')
    .description('judge bundles and BagIt bags, folders or zip files: complete, unchanged?')
    .option('--json', 'print the verdicts as JSON', false)
    .addHelpText('after', verifyHelp)
    .action(async (paths: string[], options: { json: boolean }) =>
      finish(await (await import('./verify.ts')).verify(context(), paths, options)),
    );

  addKeyCommands(galley, context, finish);

  command('serve')
    .description('open the workstation in a browser')
    .option('--port <number>', 'the port to listen on (default: a free one)', parsePort, 0)
    .option('--open', 'open a browser window on it', false)
    .action(async (options: { port: number; open: boolean }) =>
      finish(await (await import('./serve.ts')).serve(context(), options)),
    );

  addLaterCommands(galley, (name) => finish(notYet(terminal, name)));
  return galley;
}

type ExportCommand = {
  readonly format: readonly string[];
  readonly out: string;
  readonly all: boolean;
  readonly view?: string;
  readonly force: boolean;
  readonly coverage: boolean;
  readonly together: boolean;
  readonly sign: boolean;
  readonly seal: boolean;
  readonly sealTo?: readonly string[];
  readonly json: boolean;
};

function isFormat(name: string): name is ExportFormat {
  return exportFormats.some((format) => format === name);
}

function parseFormats(text: string): readonly string[] {
  const names = [...new Set(text.split(',').map((name) => name.trim().toLowerCase()))].filter(
    (name) => name !== '',
  );
  const unknown = names.find((name) => !isFormat(name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`“${unknown}” is not one of ${exportFormats.join(', ')}.`);
  if (names.length === 0) throw new InvalidArgumentError('name at least one.');
  return names;
}

function parseList(text: string): readonly string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 to 65535.');
  return port;
}

const overview = `
A library is a folder. Its stories lie in it as readable JSON, one folder a story.

Examples:
  galley init ~/Newsroom --sample             make a library with three stories to look at
  galley import notes.docx draft.md           bring in two stories; sections are found by their headings
  galley list --status ready                  what is ready to go
  galley source add ferry-strike page.html    save a copy of a source; the file says whose it is
  galley check ferry-strike                   quotations, claims, sources: what is wrong, where, how to mend it
  galley show ferry-strike --format markdown  print a story
  galley export --all --format html,text --out pages
  galley export ferry-strike --format bundle --out .   one file with all that the story rests on
  galley verify ferry-strike.galley           is it complete, was anything changed?
  galley merge ferry-strike.galley            what a colleague wrote, into my copy
  galley serve --open                         the workstation in your browser

Environment:
  GALLEY_LIBRARY         the library to work in
  GALLEY_PASSPHRASE      seals bundles, and opens sealed ones; a secret key of age (AGE-SECRET-KEY-1…) only opens
  GALLEY_KEY_PASSPHRASE  opens your signing key
  GALLEY_KEYS            the folder of your signing key and of the keys that you know

Exit codes: 0 done; 1 unexpected failure; 2 wrong usage; 3 preflight findings of severity error;
4 damaged or invalid input; 5 the library is in use. With --json, stdout is one JSON value and
nothing else; messages and progress go to stderr.`;

const sealedHelp = `
A sealed bundle (.galley.age) is opened with what is in $GALLEY_PASSPHRASE: its passphrase, or the secret key
(AGE-SECRET-KEY-1…) that it was sealed for.`;

const importHelp = `
Sections are recognised by their headings: “What’s happened”, “Background”, in any case, as plain lines,
Markdown, HTML or Word headings. What fits no section is kept in a section of its own. A bad file does not
stop the others; it is named at the end, and the exit code is 4.
${sealedHelp}`;

const sourceHelp = `${storyHelp}

The original is kept byte for byte, with a clean readable page and its text beside it. Title, outlet, authors, date,
address and language come from the file. A file with the address of a source that the story has is a newer copy of
that source; the same file twice is one copy. A bad file does not stop the others; the exit code is 4 then.`;

const checkHelp = `${storyHelp}

Each finding says where, why, and how to mend it. How grave a rule is (error, warning, off) stands in the library's
house style. The exit code is 3 when any story has an error.`;

const mergeHelp = `
Both laptops' edits are kept, and it does not matter who merges first; merging the same bundle twice changes nothing.
What a person should look at is listed: paragraphs that both changed, verdicts whose words are others now, values that
both set. Each merge keeps the state before it. The workstation shows the same list, to decide on one by one.
${sealedHelp}`;

const verifyHelp = `
A bag (RFC 8493) is valid when every file that its manifests list is there and unchanged, and no other is. Each problem
names the file and the reason. No library is needed, and nothing is unpacked. The exit code is 4 when one is not valid.
Whose signatures are known stands in the folder that $GALLEY_KEYS names.
${sealedHelp}`;

const exportHelp = `${storyHelp}

A file that is there already is not overwritten unless you say --force.

Who gets a bundle that is sealed with --seal opens it with the passphrase; one that is sealed with --seal-to, with the
secret key that belongs to the public one (age1…), in the workstation or in $GALLEY_PASSPHRASE.`;
