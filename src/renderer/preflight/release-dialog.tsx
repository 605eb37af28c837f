/** Asks why a story with errors may leave. */
export function ReleaseDialog() {
  return null;
}
