import { useEffect, useState } from 'react';
import { useActions } from '../desk/actions-context.tsx';
import type { LiveStory } from '../desk/live-story.ts';
import { useStore } from '../desk/store.ts';
import { classes } from '../ui/classes.ts';
import styles from './preview.module.css';

const css = classes(styles);

/**
 * The page exactly as the HTML export writes it. The host renders it from what is saved, so everything written is
 * handed in first; another window's edit loads it again.
 */
export function Preview({ story }: { readonly story: LiveStory }) {
  const [version, setVersion] = useState(0);
  const { openLink } = useActions();
  const openOutside = (event: MouseEvent) => {
    const link = closestLink(event.target as Node);
    if (link === null || link.getAttribute('href')?.startsWith('#') === true) return;
    event.preventDefault();
    openLink(link.href);
  };
  const { kind } = useStore(story.sync.saveState);
  useEffect(() => {
    let isThere = true;
    const reload = async () => {
      await story.sync.flush();
      if (isThere) setVersion((number) => number + 1);
    };
    let timer = 0;
    const onUpdate = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => void reload(), 300);
    };
    void reload();
    story.doc.on('update', onUpdate);
    return () => {
      isThere = false;
      clearTimeout(timer);
      story.doc.off('update', onUpdate);
    };
  }, [story]);
  return (
    <div className={css('preview')} data-pane="page">
      {kind === 'failing' ? (
        <p className={css('behind')}>The preview shows what is saved; your last words are not in it yet.</p>
      ) : null}
      {version === 0 ? null : (
        <iframe
          key={version}
          title="Preview of the page"
          className={css('page')}
          // No scripts, no popups: the page around it opens links, and it reaches in for that.
          sandbox="allow-same-origin"
          onLoad={({ currentTarget }) =>
            currentTarget.contentDocument?.addEventListener('click', openOutside)
          }
          src={`/preview/${story.id}`}
        />
      )}
    </div>
  );
}

/** The link around a node of the preview. Its classes are those of another window, so names are asked, not types. */
function closestLink(node: Node): HTMLAnchorElement | null {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  return element?.closest('a') ?? null;
}
