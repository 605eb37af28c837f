import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreflightReport } from '../../core/preflight/finding.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useLibraryState } from '../desk/library-query.ts';
import type { LiveStory } from '../desk/live-story.ts';

/** How long after an edit preflight runs again while its panel is shown; ms. */
const afterEdit = 900;

/** The preflight of a story, kept up to date while somebody looks at it. */
export function usePreflight(story: LiveStory): {
  readonly report: PreflightReport | null;
  readonly isRunning: boolean;
  readonly run: () => void;
} {
  const desk = useDesk();
  const library = useLibraryState();
  const [report, setReport] = useState<PreflightReport | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const turn = useRef(0);
  const run = useCallback(() => {
    const mine = ++turn.current;
    setIsRunning(true);
    void story.sync
      .flush()
      .then(() => desk.call('story.preflight', { story: story.id }))
      .then((answer) => {
        if (mine !== turn.current) return null;
        setIsRunning(false);
        if (answer.ok) setReport(answer.value);
        return null;
      });
  }, [desk, story]);
  const severities = library?.kind === 'open' ? library.houseStyle.preflight : null;
  useEffect(() => run(), [run, severities]);
  useEffect(() => {
    let timer = 0;
    const onUpdate = () => {
      clearTimeout(timer);
      timer = window.setTimeout(run, afterEdit);
    };
    story.doc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      turn.current++;
      story.doc.off('update', onUpdate);
    };
  }, [story, run]);
  return { report, isRunning, run };
}
