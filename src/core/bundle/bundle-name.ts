/** Whether a file is called as bundles are: `.galley`, or sealed, `.galley.age`. */
export function isBundleName(file: string): boolean {
  return /\.galley(?:\.age)?$/i.test(file);
}

/** What a bundle is called when it is sealed. */
export function sealedName(file: string): string {
  return `${file}.age`;
}

/** What a sealed file is called when it is open; any other name stays as it is. */
export function unsealedName(file: string): string {
  return file.replace(/\.age$/i, '');
}

/** What the file is called that holds the signature of a file: its name with `.minisig` behind it, as minisign has it. */
export function signatureName(file: string): string {
  return `${file}.minisig`;
}
