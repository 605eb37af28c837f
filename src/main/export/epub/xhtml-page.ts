import type { Direction } from '../../../core/story/language.ts';
import { xmlAttribute, xmlText } from './xml.ts';

export type XhtmlPage = {
  /** One line, not empty. */
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
  /** What kind of matter the page is, in the words of the EPUB Structural Semantics Vocabulary. */
  readonly matter: 'frontmatter' | 'bodymatter';
  /** XHTML. */
  readonly body: string;
};

/** A content document of EPUB 3 (https://www.w3.org/TR/epub-33/#sec-xhtml), around its body. */
export function xhtmlPage({ title, language, direction, matter, body }: XhtmlPage): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(language, direction)}>
<head>
<meta charset="utf-8"/>
<title>${xmlText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body epub:type="${matter}">
${body}
</body>
</html>
`;
}

/** ` lang="…" xml:lang="…" dir="…"`: readers of HTML go by the first, readers of XML by the second. */
export function languageAttributes(language: string, direction: Direction): string {
  const tag = xmlAttribute(language);
  return ` lang="${tag}" xml:lang="${tag}" dir="${direction}"`;
}
