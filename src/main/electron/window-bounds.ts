import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
const kept = z.object({ bounds: rectangle, isMaximized: z.boolean() });

export type Rectangle = Readonly<z.infer<typeof rectangle>>;
export type WindowBounds = Readonly<z.infer<typeof kept>>;

/** The smallest window in which the three panes can be used. */
export const smallest = { width: 760, height: 520 } as const;
const usual = { width: 1360, height: 880 } as const;

/** Where the window stood last; null if that is not known. */
export function readBounds(folder: string): WindowBounds | null {
  try {
    const parsed = kept.safeParse(JSON.parse(readFileSync(boundsFile(folder), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes down where the window stands. Losing it loses a habit, no work, so failures are passed over. */
export function keepBounds(folder: string, bounds: WindowBounds): void {
  try {
    writeFileSync(boundsFile(folder), JSON.stringify(bounds));
  } catch {
    // The folder may be read-only or gone.
  }
}

/**
 * A window's place on screens that may be others than last time: whole on the screen that shows most of it, or in
 * the middle of the first. `areas` are the screens' work areas, the main one first.
 */
export function boundsOn(areas: readonly Rectangle[], wish: Rectangle | null): Rectangle {
  const [main] = areas;
  if (main === undefined) return { x: 0, y: 0, ...usual };
  const shared = areas.map((area) => ({ area, size: wish === null ? 0 : overlap(area, wish) }));
  const best = shared.toSorted((a, b) => b.size - a.size)[0];
  if (wish === null || best === undefined || best.size === 0) {
    const width = Math.min(usual.width, main.width);
    const height = Math.min(usual.height, main.height);
    return {
      x: main.x + Math.round((main.width - width) / 2),
      y: main.y + Math.round((main.height - height) / 2),
      width,
      height,
    };
  }
  const { area } = best;
  const width = Math.min(Math.max(wish.width, smallest.width), area.width);
  const height = Math.min(Math.max(wish.height, smallest.height), area.height);
  return {
    x: Math.min(Math.max(wish.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(wish.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function boundsFile(folder: string): string {
  return path.join(folder, 'window.json');
}
