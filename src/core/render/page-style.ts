/**
 * The style sheet of an exported page, inside the file so that it needs nothing else. One measure of 66 characters,
 * light and dark, and a print form without colours in which links show where they lead.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1d1b18; --soft: #67615a; --line: #e2ddd3; --accent: #8a2b1d; --card: #f6f3ec;
  --serif: "Source Serif 4", "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif;
  --sans: Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191816; --ink: #e9e5dd; --soft: #a39c91; --line: #38352f; --accent: #e8907f; --card: #22201d;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.125rem/1.6 var(--serif); text-size-adjust: 100%; }
body { margin: 0; padding: clamp(1.5rem, 6vw, 5rem) clamp(1.25rem, 5vw, 3rem); }
.story { margin: 0 auto; max-width: 66ch; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.9rem, 1.3rem + 2.6vw, 2.9rem); font-weight: 700; letter-spacing: -0.015em; margin: 0; }
h2 { font-size: 1.45rem; letter-spacing: -0.01em; margin: 0 0 0.7rem; }
h3 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
:lang(ar) :is(h1, h2), :lang(he) :is(h1, h2), :lang(fa) :is(h1, h2) { letter-spacing: 0; }
p, ul, ol, blockquote { margin: 0 0 1rem; }
p { hanging-punctuation: first allow-end; text-wrap: pretty; }
ul, ol { padding-inline-start: 1.4em; }
li > :is(p, ul, ol):last-child { margin-block-end: 0.25rem; }
blockquote { border-inline-start: 3px solid var(--accent); font-style: italic; padding-inline-start: 1.1rem; }
a { color: inherit; text-decoration-color: var(--accent); text-decoration-thickness: 0.07em; text-underline-offset: 0.16em; }
a:hover { color: var(--accent); }
a:focus-visible { border-radius: 2px; outline: 2px solid var(--accent); outline-offset: 3px; }
.ws { white-space: pre-wrap; }
.masthead { border-block-end: 1px solid var(--line); margin-block-end: 1.75rem; padding-block-end: 1.5rem; }
.untitled { color: var(--soft); }
.standfirst { color: var(--soft); font-size: 1.3rem; line-height: 1.42; margin: 0.9rem 0 0; }
.byline, .updated, .contents, .meta, .kind { font-family: var(--sans); font-size: 0.8rem; line-height: 1.5; }
.byline { font-weight: 600; margin: 1.2rem 0 0; }
.updated { color: var(--soft); margin: 0.2rem 0 0; }
.contents { margin-block-end: 2.5rem; }
.contents ol { display: flex; flex-wrap: wrap; gap: 0.35rem 1.2rem; list-style: none; margin: 0; padding: 0; }
.contents a { color: var(--soft); text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
.part { margin-block-end: 2.6rem; scroll-margin-block-start: 1.5rem; }
.citation { font-family: var(--sans); font-feature-settings: "lnum"; font-size: 0.62em; line-height: 0; margin-inline-start: 0.1em; vertical-align: 0.55em; }
.citation a { color: var(--accent); font-weight: 600; padding-inline: 0.12em; text-decoration: none; }
.citation a:hover { text-decoration: underline; }
.cards { display: grid; gap: 0.9rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.topic { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.1rem; }
.topic h3 { margin: 0; }
.topic p { font-size: 0.95rem; line-height: 1.5; margin: 0.45rem 0 0; }
.topic :is(.aliases, .links) { color: var(--soft); font-family: var(--sans); font-size: 0.8rem; list-style: none; margin: 0.45rem 0 0; padding: 0; }
.topic li { display: inline; }
.topic li + li::before { content: " · "; }
.kind { color: var(--soft); display: block; letter-spacing: 0.02em; }
.sources { border-block-start: 1px solid var(--line); padding-block-start: 1.75rem; }
.sources ol, .sources ul { font-size: 0.95rem; line-height: 1.5; padding-inline-start: 1.6em; }
.sources li { margin-block-end: 0.7rem; padding-inline-start: 0.2em; }
.sources li::marker { color: var(--accent); font: 600 0.8rem var(--sans); }
.sources cite { font-style: normal; }
.sources .outlet { font-weight: 600; }
.sources .meta { color: var(--soft); display: block; }
.sources .note { color: var(--soft); margin: 0.2rem 0 0; }
.sources .back { text-decoration: none; }
.sources h3 { color: var(--soft); font: 600 0.8rem var(--sans); }
.coverage { border-block-start: 1px solid var(--line); margin-block-start: 2.6rem; padding-block-start: 1.75rem; }
.coverage table { border-collapse: collapse; display: block; font: 0.8rem/1.45 var(--sans); max-width: 100%; overflow-x: auto; }
.coverage caption { color: var(--soft); margin-block-end: 0.7rem; text-align: start; }
.coverage :is(th, td) { border-block-end: 1px solid var(--line); padding: 0.45rem 0.7rem 0.45rem 0; text-align: start; vertical-align: top; }
.coverage [scope="row"] { font-weight: 400; min-width: 16rem; }
.coverage .contradicts, .coverage .both { color: var(--accent); }
.coverage :is(.silent, .context) { color: var(--soft); }
:target { animation: found 1.6s ease-out; }
@keyframes found { from { background: color-mix(in srgb, var(--accent) 22%, transparent); } }
@media (prefers-reduced-motion: reduce) { :target { animation: none; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #4a4a4a; --line: #bbb; --accent: #000; --card: #fff;
  }
  html { font-size: 10.5pt; line-height: 1.5; }
  body { padding: 0; }
  .story { max-width: none; }
  .contents, .back { display: none; }
  /* The spaces at which a heading breaks stay in it: without them its words run together in a PDF's outline. */
  h1, h2, h3 { break-after: avoid; break-inside: avoid; white-space: pre-wrap; }
  h1 { font-size: 23pt; }
  h2 { font-size: 14pt; margin-block-end: 0.5rem; }
  h3 { font-size: 11pt; }
  p, li { orphans: 3; widows: 3; }
  .masthead, .topic, .sources li, blockquote, tr { break-inside: avoid; }
  .masthead { margin-block-end: 1.6rem; padding-block-end: 1.2rem; }
  .standfirst { font-size: 13pt; }
  .part { margin-block-end: 1.9rem; }
  .part > :is(ul, ol, p, blockquote):last-child { margin-block-end: 0; }
  /* What is slanted by force is hard to read in a script that has no italics. */
  :lang(ar) blockquote, :lang(he) blockquote, :lang(fa) blockquote, :lang(ur) blockquote { font-style: normal; }
  a { text-decoration-color: #999; }
  .cards { display: block; }
  .topic { border-radius: 0; border-width: 1px 0 0; padding: 0.7rem 0 0.8rem; }
  .topic p { font-size: 1em; margin-block-start: 0.25rem; }
  .sources ol, .sources ul { font-size: 9.5pt; }
  .sources cite a, .topic .links a { text-decoration: none; }
  .sources cite a::after, .topic a::after { content: " <" attr(href) ">"; font-size: 0.85em; overflow-wrap: anywhere; }
  .coverage table { display: table; overflow: visible; width: 100%; }
  .coverage [scope="row"] { min-width: 0; width: 40%; }
  @page {
    margin: 22mm 28mm 26mm;
    @bottom-center {
      content: counter(page) " / " counter(pages);
      color: #4a4a4a; direction: ltr; font: 8pt Inter, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    }
  }
}
`.trim();
