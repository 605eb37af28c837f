import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName, channels, type Bridge } from '../core/contract/names.ts';

/** Carries words between page and host, and decides nothing: both ends check what comes. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  onEvent: (listener) => {
    ipcRenderer.on(channels.event, (_event, name: string, payload: unknown) => listener(name, payload));
  },
  // The path stays on this side of the bridge. A file that a script made has none.
  offer: async (file) => {
    const place = webUtils.getPathForFile(file);
    return place === '' ? null : ipcRenderer.invoke(channels.offer, place);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
