/** Every quotation of the open story, and what became of it in the captures. */
export function QuotationsPanel() {
  return null;
}
