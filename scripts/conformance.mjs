import { parseArgs } from 'node:util';
import { testChromium } from './chromium.mjs';
import { betterNode, run, setUp, SetupError } from './setup.mjs';

const help = `npm run conformance [-- OPTIONS]

Exports stories in all formats and lets programs that we did not write judge them: every one that is on this machine.
Says which are missing and how to get them. The checker for HTML comes from npm at the first use.

  --all-judges  a judge that is missing counts as a failure (but for those that no package manager brings)
  --help        print this

It ends with 1 if a judge finds an error.`;

/** Judges that are no package of Debian or npm. */
const optional = new Set(['bagit.py --validate', 'the IPTC’s schema (ajv)']);

/** Asks the judges. The table goes to stdout; how far it is goes to stderr. */
async function conformance() {
  const { values } = parseArgs({
    options: {
      'all-judges': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  await setUp({ build: true });
  // The judges are TypeScript, which Node itself runs from 22.18 on.
  const better = betterNode([22, 18]);
  if (better !== null) return run(better, process.argv.slice(1));
  process.env['GALLEY_CHROMIUM'] = await testChromium();
  const { judgeExports, judgementsInWords } = await import('../tests/conformance/run.ts');
  const judgements = await judgeExports((line) => console.error(line));
  console.log(judgementsInWords(judgements));
  const failed = judgements.filter(
    ({ name, missing, errors }) =>
      errors.length > 0 || (missing !== null && values['all-judges'] && !optional.has(name)),
  ).length;
  const passed = judgements.filter(({ missing, errors }) => missing === null && errors.length === 0).length;
  console.log(`conformance: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await conformance();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
