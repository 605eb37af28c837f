/** Whether a file is called as bundles are: `.galley`, or sealed, `.galley.age`. */
export function isBundleName(file: string): boolean {
  return /\.galley(?:\.age)?$/i.test(file);
}

/** What the signature of a file is called, which lies beside it. */
export function signatureName(file: string): string {
  return `${file}.minisig`;
}
