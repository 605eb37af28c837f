import { parseArgs } from 'node:util';
import { betterNode, run, setUp, SetupError } from './setup.mjs';

const help = `npm run bench [-- OPTIONS]

Measures what Galley promises about speed and memory, and says of each mark whether it is met.
Takes some minutes; the first time it also makes a library of 10,000 stories. Leave the machine alone meanwhile.

  --only NAME   take this measure alone (may be given more than once)
  --json        print one JSON value instead of a table
  --help        print this

It ends with 1 if a mark is missed.`;

/** Takes the measures. Their figures go to stdout; how far it is goes to stderr. */
async function bench() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await setUp({ build: true });
  // The measures are TypeScript, which Node itself runs from 22.18 on.
  const better = betterNode([22, 18]);
  if (better !== null) return run(better, process.argv.slice(1));

  const { measureNames, reportInWords, takeMeasures } = await import('../tests/bench/report.ts');
  const only = values.only ?? measureNames;
  const unknown = only.find((name) => !measureNames.includes(name));
  if (unknown !== undefined)
    throw new SetupError(`There is no measure “${unknown}”. There are: ${measureNames.join(', ')}.`);
  const report = await takeMeasures(only, (line) => console.error(line));
  console.log(values.json ? JSON.stringify(report, null, 2) : reportInWords(report));
  return report.met ? 0 : 1;
}

try {
  process.exitCode = await bench();
} catch (error) {
  const usage =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(usage ? `${error.message}\n\n${help}` : error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
