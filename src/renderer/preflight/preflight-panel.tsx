/** What the open story needs before it may leave. */
export function PreflightPanel() {
  return null;
}
