import { carriedText } from '../../../core/render/carried.ts';
import { escapeHtml } from '../../../core/render/escape.ts';
import { nameList } from '../../../core/render/page-words.ts';
import { storyUri } from '../../../core/render/uri.ts';
import { storyLabel, type Story } from '../../../core/story/story.ts';

/**
 * The core properties of a story's file (ISO/IEC 29500-2, 11): who wrote what, in which language, and when. The dates
 * are the story's own.
 */
export function coreProperties(story: Story): string {
  const { id, bylines, standfirst, language, createdAt, updatedAt } = story;
  const by = bylines.length === 0 ? '' : nameList(bylines, language);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', storyLabel(story)),
    element('dc:creator', by),
    element('dc:description', standfirst),
    element('dc:identifier', storyUri(id)),
    element('dc:language', language),
    element('cp:lastModifiedBy', 'Galley'),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${wholeSecond(createdAt)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${wholeSecond(updatedAt)}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

function element(name: string, value: string): string {
  const line = carriedText(value).replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? '' : `<${name}>${escapeHtml(line)}</${name}>`;
}

/** Word takes no fractions of a second. */
function wholeSecond(moment: string): string {
  return new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');
}
