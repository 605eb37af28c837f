/**
 * The style sheet of a book. It sets no colours and no sizes in pixels: paper, ink and size are the reader's choice,
 * by day and by night. Old readers drop a whole sheet over one rule that they do not know, so it keeps to the simple
 * words of CSS; what they do not know is then only one line of a rule.
 */
export const bookStyle = `
html { font-family: "Source Serif 4", "Source Serif Pro", "Iowan Old Style", Charter, "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif; }
body { line-height: 1.5; margin: 0; padding: 0 5%; overflow-wrap: break-word; }
h1, h2, h3 { break-after: avoid; break-inside: avoid; hyphens: none; -webkit-hyphens: none; line-height: 1.2; page-break-after: avoid; page-break-inside: avoid; text-align: start; text-wrap: balance; }
h1 { font-size: 1.9em; font-weight: 700; letter-spacing: -0.01em; margin: 1.6em 0 0; }
h2 { font-size: 1.3em; margin: 2.2em 0 0.6em; }
h3 { font-size: 1.05em; margin: 1.5em 0 0.35em; }
h1:lang(ar), h1:lang(fa), h1:lang(he) { letter-spacing: 0; }
p { hyphens: auto; -webkit-hyphens: auto; margin: 0; orphans: 2; widows: 2; }
p + p { text-indent: 1.3em; }
ul, ol { margin: 0.8em 0; padding: 0; padding-inline-start: 1.5em; }
li { margin: 0.25em 0; }
li > ul, li > ol { margin: 0.25em 0; }
li p + p, .masthead p, .topic p, .sources p, .digest p { text-indent: 0; }
li > p + p { margin-top: 0.35em; }
blockquote { border: 0 solid; border-inline-start-width: 2px; font-style: italic; margin: 1.1em 0; padding: 0 1em; }
blockquote p + p { margin-top: 0.5em; text-indent: 0; }
em em, blockquote em { font-style: normal; }
a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
.ws { white-space: pre-wrap; }

.masthead { border-bottom: 1px solid; margin: 0 0 2em; padding: 0 0 1.3em; }
.untitled { font-weight: 400; }
.standfirst { font-size: 1.18em; font-style: italic; hyphens: none; -webkit-hyphens: none; line-height: 1.4; margin: 0.8em 0 0; }
.byline { font-weight: 600; margin: 1.1em 0 0; }
.byline, .updated { font-size: 0.85em; }
.updated { margin: 0.2em 0 0; }
.byline + .updated { margin-top: 0; }

.citation { font-size: 0.65em; font-style: normal; font-variant-numeric: lining-nums; font-weight: 400; line-height: 0; vertical-align: super; }
.citation a { padding: 0 0.12em; text-decoration: none; }

.topic { break-inside: avoid; margin: 0 0 1.1em; page-break-inside: avoid; }
.topic h3 { display: inline; margin: 0; }
.topic .kind { font-size: 0.85em; font-style: italic; margin: 0; margin-inline-start: 0.45em; }
.topic ul { font-size: 0.85em; list-style: none; margin: 0.15em 0 0; padding: 0; }
.topic li { display: inline; }
.topic li + li::before { content: " \\B7  "; }

.sources { border-top: 1px solid; font-size: 0.88em; margin: 2.8em 0 0; }
.sources h2 { margin-top: 1.2em; }
.sources li { break-inside: avoid; margin: 0 0 0.7em; page-break-inside: avoid; }
.sources cite { font-style: normal; }
.sources .outlet { font-weight: 600; }
.sources .meta { display: block; }
.sources .note { font-style: italic; margin: 0.15em 0 0; }
.sources .back { float: right; padding: 0 0.25em; text-decoration: none; }
[dir="rtl"] .sources .back { float: left; }

.digest h2 { font-size: 1em; font-style: italic; font-weight: 400; margin: 0 0 1em; }
.digest ol { list-style: none; margin: 0; padding: 0; }
.digest li { break-inside: avoid; margin: 0 0 1.8em; page-break-inside: avoid; }
.digest li > a { font-size: 1.25em; font-weight: 700; line-height: 1.25; text-decoration: none; }
.digest .standfirst { font-size: 1em; margin: 0.3em 0 0; }
.digest .byline { font-weight: 400; margin: 0.3em 0 0; }

.standfirst:lang(ar), .standfirst:lang(fa), .standfirst:lang(he), blockquote:lang(ar), blockquote:lang(fa), blockquote:lang(he), .kind:lang(ar), .kind:lang(fa), .kind:lang(he), .note:lang(ar), .note:lang(fa), .note:lang(he), .digest h2:lang(ar), .digest h2:lang(fa), .digest h2:lang(he) { font-style: normal; }
`.trimStart();
