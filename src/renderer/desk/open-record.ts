import { recordId } from '../../core/ids.ts';
import { setWindow } from './window-state.ts';

/** Shows a source's card in the side panel. */
export function openSource(id: string): void {
  const parsed = recordId.safeParse(id);
  if (parsed.success) setWindow({ showSources: true, sideTab: 'sources', openSource: parsed.data });
}

/** Shows a topic's card in the side panel. */
export function openTopic(id: string): void {
  const parsed = recordId.safeParse(id);
  if (parsed.success) setWindow({ showSources: true, sideTab: 'topics', openTopic: parsed.data });
}
