/** Writes what went wrong, and where, to stderr: for whoever mends Galley, not for its user. */
export function complain(where: string, error: unknown): void {
  process.stderr.write(`galley: ${where}: ${error instanceof Error ? error.stack : String(error)}\n`);
}
