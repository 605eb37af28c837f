/** What a bundle holds of captures: their files, or their hashes and the quotations from them alone. */
export const captureModes = ['whole', 'hashes'] as const;
export type CaptureMode = (typeof captureModes)[number];
