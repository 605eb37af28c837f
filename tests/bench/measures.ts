import { electronProgram } from '../../scripts/electron-runtime.mjs';
import { bundleVerify, bundleWrite } from './bundles.ts';
import { capture } from './capture.ts';
import { checkedOpening } from './checked-opening.ts';
import { checkedTyping } from './checked-typing.ts';
import { exportDocx, exportEpub, exportPages } from './exports.ts';
import { keystroke } from './keystroke.ts';
import type { Measure } from './measure.ts';
import { merge } from './merge.ts';
import { memory } from './memory.ts';
import { quotationCheck } from './quotation-check.ts';
import { readyElectron } from './ready-electron.ts';
import { ready } from './ready.ts';
import { save } from './save.ts';

/** Every row of the table, in its order. */
export const measures: readonly Measure[] = [
  keystroke,
  save,
  ready,
  ...(electronProgram() === null ? [] : [readyElectron]),
  memory,
  quotationCheck,
  checkedTyping,
  capture,
  checkedOpening,
  exportPages,
  exportDocx,
  exportEpub,
  bundleWrite,
  bundleVerify,
  merge,
];
