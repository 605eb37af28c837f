/**
 * A name as it is compared: without case (“ß” is “SS”), without the accents of Latin, Greek and Cyrillic letters and
 * the vocalisation of Arabic and Hebrew, and with single spaces. Marks of other scripts are part of their letters: か is
 * not が.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(
      /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)\p{M}/gu,
      '',
    )
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
