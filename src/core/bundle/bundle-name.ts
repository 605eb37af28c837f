/** Whether a file is called as bundles are: `.galley`, or sealed, `.galley.age`. */
export function isBundleName(file: string): boolean {
  return /\.galley(?:\.age)?$/i.test(file);
}
