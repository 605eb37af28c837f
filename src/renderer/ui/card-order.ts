/** Before which card one lands that is dropped at a height; the number of cards means behind the last. */
export function landingPlace(
  boxes: readonly { readonly top: number; readonly bottom: number }[],
  height: number,
): number {
  const at = boxes.findIndex(({ top, bottom }) => height < (top + bottom) / 2);
  return at === -1 ? boxes.length : at;
}

/** In front of which card one stands after a step up or down (null: at the end). */
export function placeAfter(ids: readonly string[], id: string, direction: -1 | 1): string | null {
  const at = ids.indexOf(id);
  return (direction === -1 ? ids[at - 1] : ids[at + 2]) ?? null;
}
