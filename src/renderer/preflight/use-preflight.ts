import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreflightReport } from '../../core/preflight/finding.ts';
import { useDesk, useDeskEvent } from '../desk/desk-context.tsx';
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
  const [report, setReport] = useState<PreflightReport | null>(null);
  const [isRunning, setIsRunning] = useState(true);
  const turn = useRef(0);
  const ask = useCallback(() => {
    const mine = ++turn.current;
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
  const run = useCallback(() => {
    setIsRunning(true);
    ask();
  }, [ask]);
  useEffect(ask, [ask]);
  // Another severity of a rule is a change of the library.
  useDeskEvent('library.changed', run);
  useEffect(() => {
    let timer = 0;
    const onUpdate = () => {
      clearTimeout(timer);
      timer = window.setTimeout(run, afterEdit);
    };
    story.doc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      story.doc.off('update', onUpdate);
    };
  }, [story, run]);
  return { report, isRunning, run };
}
