const bases = new Map<string, string>();

/** The language of a tag without region and script: `de` of `de-AT`. */
export function baseLanguage(tag: string): string {
  const known = bases.get(tag);
  if (known !== undefined) return known;
  const base = (tag.split(/[-_]/u)[0] ?? '').toLowerCase();
  bases.set(tag, base);
  return base;
}
