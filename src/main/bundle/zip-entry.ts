/**
 * How files lie in the zips that Galley writes: stored, and with the earliest date that a zip can say, so that the same
 * files give the same bytes in every time zone and with every version of zlib.
 */
export const zipEntry = {
  compress: false,
  mtime: new Date(1980, 0, 1),
  forceDosTimestamp: true,
  mode: 0o100644,
} as const;
