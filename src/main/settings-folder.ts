import envPaths from 'env-paths';

/** Where the preferences of this machine's user lie, for the hosts that do not have a folder of their own. */
export function settingsFolder(): string {
  return envPaths('galley', { suffix: '' }).config;
}
