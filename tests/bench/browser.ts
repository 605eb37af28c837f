import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumArguments, testChromium } from '../../scripts/chromium.mjs';
import type { StoryId } from '../../src/core/ids.ts';
import { installPaintMeter } from './paint-meter.ts';

/** A real Chromium, without a window and unthrottled. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await testChromium(), args: chromiumArguments });
}

/** A fresh profile whose pages carry the meter. The workstation opens this story at once, as after a restart. */
export async function benchContext(browser: Browser, story: StoryId | null): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1_440, height: 900 }, locale: 'en-GB' });
  await context.addInitScript(installPaintMeter);
  if (story !== null) {
    await context.addInitScript((state) => localStorage.setItem('galley-window', state), habitOf(story));
  }
  return context;
}

/** A profile that a host has let in: its address admits once, its cookie for ever. */
export async function admittedContext(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await benchContext(browser, null);
  const page = await context.newPage();
  await page.goto(address);
  await page.close();
  return context;
}

/** A window that will open this story at once. */
export async function windowOn(context: BrowserContext, story: StoryId): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((state) => localStorage.setItem('galley-window', state), habitOf(story));
  return page;
}

/** What a window keeps of this story over a restart, under `galley-window` in its local storage. */
export function habitOf(story: StoryId): string {
  return JSON.stringify({ state: { lastStory: story }, version: 0 });
}

/** The time now as pages tell it too: ms since 1970, with fractions. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}
