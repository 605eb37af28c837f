import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const kept = z.object({
  secret: z.string().regex(/^[\w-]{32}$/),
  ports: z.record(z.string(), z.int().min(1).max(65_535)),
});

/** What a window needs to find its host again after the host was started anew: the port, and who may come in. */
export type DoorMemory = {
  /** The word in the cookie of every window that was let in on this machine. */
  readonly secret: string;
  /** The port on which this library was served last; 0 if it never was. */
  readonly portOf: (library: string) => number;
  readonly keepPort: (library: string, port: number) => Promise<void>;
};

/**
 * Reads the memory of a settings folder, or begins one. The file is for its user's eyes only. Where it cannot be kept,
 * windows do not find a new host; nothing else is lost.
 */
export async function openDoorMemory(folder: string): Promise<DoorMemory> {
  const file = path.join(folder, 'loopback.json');
  const read = kept.safeParse(await readJson(file));
  let memory = read.success ? read.data : { secret: randomBytes(24).toString('base64url'), ports: {} };
  return {
    secret: memory.secret,
    portOf: (library) => memory.ports[library] ?? 0,
    keepPort: async (library, port) => {
      memory = { ...memory, ports: { ...memory.ports, [library]: port } };
      await mkdir(folder, { recursive: true })
        .then(() => writeFile(file, JSON.stringify(memory), { mode: 0o600 }))
        .catch(() => undefined);
    },
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}
