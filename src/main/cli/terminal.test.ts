import { describe, expect, test } from 'vitest';
import { printJson } from './command.ts';
import { shownValue } from './shown-text.ts';
import { processTerminal } from './terminal.ts';

const hostile = 'x\u001B[2J\u0007 is fine.\nok.galley: valid\r\u202Etxt\u009B1m\u007F\u2028';

function aTerminal(isTTY: boolean) {
  const written: string[] = [];
  const output = { write: (text: string) => written.push(text), isTTY };
  return { terminal: processTerminal(output, output), written };
}

describe('a line for people', () => {
  test.each([true, false])('stays one, and steers no terminal (terminal: %s)', (isTTY) => {
    const { terminal, written } = aTerminal(isTTY);
    terminal.print(hostile);
    expect(written).toEqual([
      `${String.raw`x\u001b[2J\u0007 is fine.\nok.galley: valid\r\u202etxt\u009b1m\u007f\u2028`}\n`,
    ]);
    terminal.say(`galley: ${hostile}`);
    expect(written.at(-1)).not.toMatch(/[\p{Cc}\u202E]./u);
    terminal.progress(hostile);
    expect(written.at(-1)).not.toContain('\u0007');
  });

  test('in any script stays as it is', () => {
    const { terminal, written } = aTerminal(true);
    terminal.print('  نبأ\t“Größe” 👩‍🚀 \u200F');
    expect(written).toEqual(['  نبأ\t“Größe” 👩‍🚀 \u200F\n']);
  });

  test('ends somewhere, and so does each name in it, at no half sign', () => {
    const { terminal, written } = aTerminal(false);
    terminal.print('a'.repeat(60_000));
    expect(written[0]).toHaveLength(5_001);
    expect(shownValue('a'.repeat(298) + '👩'.repeat(9))).toBe(`${'a'.repeat(298)}…`);
  });
});

describe('a whole text', () => {
  test('is given to programs as it is', () => {
    const { terminal, written } = aTerminal(false);
    terminal.print('one\u001B\ntwo', 'whole');
    expect(written).toEqual(['one\u001B\ntwo\n']);
  });

  test('keeps its lines in a terminal, and steers it no more', () => {
    const { terminal, written } = aTerminal(true);
    terminal.print('one\u001B\ntwo', 'whole');
    expect(written).toEqual([`${String.raw`one\u001b`}\ntwo\n`]);
  });

  test('of JSON says exactly what it said', () => {
    const { terminal, written } = aTerminal(true);
    printJson(terminal, { [hostile]: [hostile] });
    expect(JSON.parse(written[0] ?? '')).toEqual({ [hostile]: [hostile] });
    expect(written[0]).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  });
});
