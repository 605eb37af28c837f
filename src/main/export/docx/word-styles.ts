import {
  BorderStyle,
  LineRuleType,
  UnderlineType,
  type IBordersOptions,
  type IPropertiesOptions,
  type IRunStylePropertiesOptions,
} from 'docx';
import { directionOf, type Direction } from '../../../core/story/language.ts';

/** Fonts that both Word and macOS have; the second of each is for Arabic, Hebrew and their like. */
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' } as const;
const sans = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial' } as const;

const accent = '8A2B1D';
const soft = '67615A';
const line = 'D9D3C7';

type Styles = NonNullable<IPropertiesOptions['styles']>;

/** The look of an exported page in Word, under Word's own names for styles where it has them. */
export function wordStyles(language: string): Styles {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: sans, bold: true, ...sized(size) },
    paragraph: { keepNext: true, keepLines: true, spacing: lines(1.1, after, before) },
  });
  return {
    default: {
      document: {
        run: { font: serif, ...sized(11), language: languages(language) },
        paragraph: { spacing: lines(1.3, 150) },
      },
      title: {
        run: { font: sans, bold: true, ...sized(26) },
        paragraph: { keepNext: true, keepLines: true, spacing: lines(1.05, 140) },
      },
      heading1: heading(15, 400, 110),
      heading2: heading(12, 260, 70),
      heading3: heading(11, 220, 60),
      heading4: heading(11, 220, 60),
      heading5: heading(11, 220, 60),
      heading6: heading(11, 220, 60),
      listParagraph: { paragraph: { spacing: lines(1.3, 80) } },
      hyperlink: { run: { color: accent, underline: { type: UnderlineType.SINGLE, color: 'C9A59F' } } },
      footnoteReference: { run: { superScript: true, color: accent, font: sans } },
      footnoteText: {
        run: sized(9),
        paragraph: { spacing: lines(1.05, 40) },
      },
    },
    paragraphStyles: [
      // Not Word’s Subtitle: Pandoc takes that out of the text, as it does with the title.
      paragraph('Standfirst', 'Standfirst', { ...sized(14), color: soft }, lines(1.25, 220)),
      paragraph('Byline', 'Byline', { font: sans, bold: true, ...sized(9.5) }, lines(1.15, 20)),
      {
        ...paragraph('Dateline', 'Dateline', { font: sans, ...sized(9), color: soft }),
        paragraph: {
          spacing: lines(1.15, 360),
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 12, color: line } },
        },
      },
      {
        ...paragraph('Quote', 'Quote', { italics: true }),
        paragraph: {
          indent: { left: 400, right: 400 },
          spacing: lines(1.3, 150),
          border: quoteBorder('ltr'),
        },
      },
      {
        ...paragraph('TopicName', 'Topic Name', { font: sans, ...sized(10.5) }),
        paragraph: { keepNext: true, keepLines: true, spacing: lines(1.15, 30, 220) },
      },
      paragraph('TopicText', 'Topic Text', sized(10.5), lines(1.2, 40)),
      paragraph('TopicLine', 'Topic Line', { font: sans, ...sized(8.5), color: soft }, lines(1.15, 40)),
      { ...paragraph('Source', 'Source', sized(10), lines(1.15, 110)), next: 'Source' },
      paragraph('SourceNote', 'Source Note', { ...sized(9.5), color: soft }, lines(1.15, 110)),
      paragraph('CommentText', 'annotation text', { font: sans, ...sized(10) }, lines(1.05, 60)),
      paragraph('Footer', 'footer', { font: sans, ...sized(8), color: soft }, lines(1, 0)),
    ],
    characterStyles: [
      character('CommentReference', 'annotation reference', sized(8)),
      character('SourceLine', 'Source Line', { font: sans, ...sized(8.5), color: soft }),
    ],
  };
}

/** The bar beside a quote: Word names the sides of the page, so each direction needs its own. */
export function quoteBorder(direction: Direction): IBordersOptions {
  const bar = { style: BorderStyle.SINGLE, size: 18, space: 12, color: accent };
  const nothing = { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
  return direction === 'rtl' ? { left: nothing, right: bar } : { left: bar };
}

/** The height of lines against that of letters, and the room around a paragraph in twentieths of a point. */
function lines(height: number, after: number, before = 0) {
  return { before, after, line: Math.round(height * 240), lineRule: LineRuleType.AUTO };
}

/** A size in points; the letters of Arabic and Hebrew fonts are smaller, so they are set larger. */
function sized(points: number): { readonly size: number; readonly sizeComplexScript: number } {
  return { size: Math.round(points * 2), sizeComplexScript: Math.round(points * 2 * 1.15) };
}

function paragraph(id: string, name: string, run: IRunStylePropertiesOptions, spacing = lines(1.3, 150)) {
  return { id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph: { spacing } };
}

function character(id: string, name: string, run: IRunStylePropertiesOptions) {
  return { id, name, basedOn: 'DefaultParagraphFont', quickFormat: false, run };
}

/** `w:lang` has a place for each family of scripts; the one that a language belongs to has to name it. */
function languages(language: string): NonNullable<IRunStylePropertiesOptions['language']> {
  const script = new Intl.Locale(language).maximize().script ?? '';
  return {
    value: language,
    ...(/^(?:Jpan|Hans|Hant|Kore|Hani|Bopo)$/.test(script) ? { eastAsia: language } : {}),
    ...(directionOf(language) === 'rtl' ? { bidirectional: language } : {}),
  };
}
