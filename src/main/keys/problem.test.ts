import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileProblem, problem, refusalOfProblem } from './problem.ts';

test('trouble with a file is told as that, whatever it was for; other trouble is about a key', async () => {
  // A device that is always full.
  const error = await writeFile('/dev/full', 'x').catch((thrown: unknown) => thrown);
  expect(refusalOfProblem(fileProblem(error, 'story.age', 'write'))).toMatchObject({
    code: 'disk-full',
    subject: 'story.age',
  });
  expect(refusalOfProblem(problem('weak', 'It is too short.'))).toMatchObject({
    code: 'key-refused',
    detail: 'It is too short.',
  });
});
