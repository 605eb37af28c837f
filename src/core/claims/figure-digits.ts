/** The digits of every script as 0 to 9, so that ٢٥ and २५ read as 25. Every other character keeps its place. */
export function plainDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) =>
    digit.length === 1 ? String(digitValue(digit)) : digit,
  );
}

/** Unicode keeps the ten digits of a script together; each row of ten starts at …0 or at …6. */
function digitValue(digit: string): number {
  const code = digit.charCodeAt(0);
  const place = code % 16;
  return /\p{Nd}/u.test(String.fromCharCode(code - place)) ? place : place - 6;
}
