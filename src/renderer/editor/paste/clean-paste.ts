/**
 * Cleans HTML from the clipboard before the editor reads it. The editor's schema alone keeps out scripts, styles and
 * unknown elements; what is left to do here is what Word and Google Docs say in ways of their own: lists made of
 * paragraphs, bold and italic made of styles, a bold element round everything.
 * The HTML is parsed in a document of its own, where nothing runs and nothing loads.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutLiveStyles(html), 'text/html');
  removeJunk(page.body);
  unwrapGoogleDocs(page.body);
  buildWordLists(page.body);
  marksFromStyles(page.body);
  return page.body.innerHTML;
}

/**
 * Styles under a name that means nothing to the browser: even in a document of its own it would check them against
 * the page's policy and report each of them.
 */
function withoutLiveStyles(html: string): string {
  return html
    .replaceAll(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replaceAll(/(<[^<>]*?\s)style(?=\s*=)/gi, '$1data-style');
}

function removeJunk(body: HTMLElement): void {
  for (const element of body.querySelectorAll(
    'script, meta, link, title, xml, template, noscript, object, iframe',
  ))
    element.remove();
  const comments = body.ownerDocument.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode())
    node.parentNode?.removeChild(node);
  for (const element of body.querySelectorAll<HTMLElement>('[hidden], [data-style]')) {
    const style = styleOf(element);
    if (element.hidden || /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)/i.test(style)) element.remove();
  }
  // Word's own elements (o:p, w:sdt) mean nothing; their words stay.
  for (const element of body.querySelectorAll('*')) if (element.tagName.includes(':')) unwrap(element);
}

/** Google Docs puts everything into a `<b>` that is not bold. */
function unwrapGoogleDocs(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b[id^="docs-internal-guid"], b[data-style*="font-weight"]')) {
    if (/font-weight:\s*(?:normal|400)/i.test(styleOf(element))) unwrap(element);
  }
}

/** Word writes a list as paragraphs with `mso-list: l0 level2` and a bullet as text. */
function buildWordLists(body: HTMLElement): void {
  const isItem = (element: Element | null): element is HTMLElement =>
    element?.tagName === 'P' && /mso-list:\s*l\d+\s+level\d+/i.test(styleOf(element));
  for (const first of body.querySelectorAll('p')) {
    if (!first.isConnected || !isItem(first)) continue;
    const items: HTMLElement[] = [];
    for (let next: Element | null = first; isItem(next); next = next.nextElementSibling) items.push(next);
    const root = listFor(first);
    first.before(root);
    const open: { readonly level: number; readonly list: HTMLElement }[] = [];
    for (const paragraph of items) {
      const level = Number(/level(\d+)/i.exec(styleOf(paragraph))?.[1] ?? 1);
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
      if (open.length === 0) open.push({ level, list: root });
      else if ((open.at(-1)?.level ?? 0) < level) {
        const list = listFor(paragraph);
        (open.at(-1)?.list.lastElementChild ?? root).append(list);
        open.push({ level, list });
      }
      const item = body.ownerDocument.createElement('li');
      removeMarker(paragraph);
      paragraph.removeAttribute('data-style');
      item.append(paragraph);
      open.at(-1)?.list.append(item);
    }
  }
}

function listFor(paragraph: HTMLElement): HTMLElement {
  const marker = (paragraph.textContent ?? '').trim();
  return paragraph.ownerDocument.createElement(/^\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(marker) ? 'ol' : 'ul');
}

/** The bullet or number stands in a span marked `mso-list: Ignore`. */
function removeMarker(paragraph: HTMLElement): void {
  for (const span of paragraph.querySelectorAll('span'))
    if (/mso-list:\s*ignore/i.test(styleOf(span))) span.remove();
}

/** Bold and italic that are only a style become elements, so that they survive without it. */
function marksFromStyles(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('span[data-style], font[data-style]')) {
    const style = styleOf(element);
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrapContent(element, 'strong');
    if (/font-style:\s*italic/i.test(style)) wrapContent(element, 'em');
  }
  for (const element of body.querySelectorAll('[data-style], [class]')) {
    element.removeAttribute('data-style');
    element.removeAttribute('class');
  }
}

function wrapContent(element: HTMLElement, tag: 'strong' | 'em'): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function styleOf(element: Element): string {
  return element.getAttribute('data-style') ?? '';
}
