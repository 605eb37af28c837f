import type { Capture } from '../story/capture.ts';
import { escapeHtml } from '../render/escape.ts';
import { cleanReading } from './clean.ts';

/**
 * A capture as a page of its own for the source reader: its readable HTML, cleaned once more, and a style sheet.
 * Whatever stands in the capture, the page runs nothing and loads nothing: the host sends it with a policy that says so.
 */
export function readingPage(
  html: string,
  { title, language, direction }: Pick<Capture, 'language' | 'direction'> & { readonly title: string },
): string {
  const lang = language === '' ? '' : ` lang="${escapeHtml(language)}"`;
  return `<!doctype html>
<html${lang} dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
${readingStyle}
</style>
</head>
<body>
<main>
${cleanReading(html)}
</main>
</body>
</html>
`;
}

/** How a capture looks: the page's own colours, so that it fits beside the story by day and by night. */
const readingStyle = `:root {
  color-scheme: light dark;
  --paper: light-dark(#fffefb, #1e1d1b);
  --ink: light-dark(#1d1b18, #ebe6dd);
  --soft: light-dark(#5e584f, #aaa398);
  --line: light-dark(#e2ded5, #33302c);
  --accent: light-dark(#1f55b5, #8fb4ff);
}
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 1rem / 1.6 'Iowan Old Style', Palatino, Georgia, 'Noto Naskh Arabic', 'Noto Serif', serif;
  overflow-wrap: break-word;
}
main {
  max-inline-size: 38rem;
  margin-inline: auto;
  padding: 1.25rem 1.5rem 6rem;
}
:is(h1, h2, h3, h4, h5, h6) { font-size: 1.15em; line-height: 1.3; margin-block: 1.4em 0.4em; }
h2 { font-size: 1.3em; }
p, ul, ol, blockquote, table, figure, pre { margin-block: 0 0.8em; }
figure, blockquote { margin-inline: 0; }
blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 1em; }
figcaption { color: var(--soft); font-size: 0.85em; }
img { max-inline-size: 100%; block-size: auto; }
a { color: var(--accent); }
pre { white-space: pre-wrap; font-size: 0.85em; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
:is(td, th) { border: 1px solid var(--line); padding: 0.25em 0.6em; text-align: start; vertical-align: top; }
section[data-page]::before {
  border-block-end: 1px solid var(--line);
  color: var(--soft);
  content: attr(data-page);
  display: block;
  font: 600 0.7rem / 1.8 system-ui, sans-serif;
  margin-block: 1.5em 1em;
  text-align: end;
}
::highlight(annotation) { background: light-dark(#fbe9a9, #5a4a12); color: inherit; }
::highlight(annotation-current) { background: light-dark(#f5cf5c, #84690f); color: inherit; }
::highlight(supports) { background: light-dark(#cdeacb, #23492c); color: inherit; }
::highlight(contradicts) { background: light-dark(#f8d0cb, #5a2822); color: inherit; }
::highlight(passage) { background: light-dark(#cfe0fb, #2c4573); color: inherit; }
::highlight(find) { background: light-dark(#ffe2bf, #5c4020); color: inherit; }
::highlight(find-current) { background: light-dark(#ffb35c, #a3641a); color: inherit; }`;
