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

/** Shows the sources with the keyboard in the field that adds one. */
export function startSource(): void {
  setWindow({ showSources: true, sideTab: 'sources' });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-add="source"] :is(textarea, input)')?.focus(),
  );
}
