import { parentPort } from 'node:worker_threads';

let sum = 0;
const eaten: unknown[] = [];

parentPort?.on('message', ({ order, value = 0 }: { readonly order: string; readonly value?: number }) => {
  if (order === 'hang') for (;;);
  if (order === 'eat') for (;;) eaten.push(Array.from({ length: 1000 }, () => ({ word: 'word' })));
  if (order === 'throw') throw new Error('told to');
  if (order === 'leave') process.exit(3);
  sum += value;
  parentPort?.postMessage(sum);
});
