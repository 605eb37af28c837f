import { bylineNames } from '../../core/import/byline.ts';

/** The names in what a file says of its authors: “Rim Haddad and Jonas Weiß”, with or without “By”. */
export function authorNames(told: string): readonly string[] {
  const line = told.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return [];
  const names = bylineNames(line);
  if (names.length > 0) return names;
  const after = bylineNames(`By ${line}`);
  return after.length > 0 ? after : line.length < 80 ? [line] : [];
}
