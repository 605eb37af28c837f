import { z } from 'zod';
/** The formats that a story leaves in. */
export declare const exportFormats: readonly ['html', 'markdown', 'text', 'json'];
export declare const exportFormat: z.ZodEnum<{
  html: 'html';
  json: 'json';
  markdown: 'markdown';
  text: 'text';
}>;
export type ExportFormat = z.infer<typeof exportFormat>;
/** An outlet that a text names and that no source of the story covers yet. */
export declare const suggestedSource: z.ZodObject<
  {
    outlet: z.ZodString;
    url: z.ZodString;
    excerpt: z.ZodString;
  },
  z.core.$strict
>;
export type SuggestedSource = Readonly<z.infer<typeof suggestedSource>>;
export declare const importedStory: z.ZodObject<
  {
    file: z.ZodString;
    id: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
    slug: z.ZodString;
    headline: z.ZodString;
    sections: z.ZodArray<
      z.ZodObject<
        {
          id: z.ZodString;
          words: z.ZodInt;
        },
        z.core.$strict
      >
    >;
    topics: z.ZodArray<
      z.ZodObject<
        {
          name: z.ZodString;
          aliases: z.ZodArray<z.ZodString>;
        },
        z.core.$strict
      >
    >;
    suggestedSources: z.ZodArray<
      z.ZodObject<
        {
          outlet: z.ZodString;
          url: z.ZodString;
          excerpt: z.ZodString;
        },
        z.core.$strict
      >
    >;
    warnings: z.ZodArray<z.ZodString>;
  },
  z.core.$strict
>;
export type ImportedStory = Readonly<z.infer<typeof importedStory>>;
/** What an import did, file by file: a bad file does not stop the batch. */
export declare const importReport: z.ZodObject<
  {
    imported: z.ZodArray<
      z.ZodObject<
        {
          file: z.ZodString;
          id: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
          slug: z.ZodString;
          headline: z.ZodString;
          sections: z.ZodArray<
            z.ZodObject<
              {
                id: z.ZodString;
                words: z.ZodInt;
              },
              z.core.$strict
            >
          >;
          topics: z.ZodArray<
            z.ZodObject<
              {
                name: z.ZodString;
                aliases: z.ZodArray<z.ZodString>;
              },
              z.core.$strict
            >
          >;
          suggestedSources: z.ZodArray<
            z.ZodObject<
              {
                outlet: z.ZodString;
                url: z.ZodString;
                excerpt: z.ZodString;
              },
              z.core.$strict
            >
          >;
          warnings: z.ZodArray<z.ZodString>;
        },
        z.core.$strict
      >
    >;
    failed: z.ZodArray<
      z.ZodObject<
        {
          file: z.ZodString;
          code: z.ZodEnum<{
            'bad-request': 'bad-request';
            cancelled: 'cancelled';
            'disk-full': 'disk-full';
            'export-exists': 'export-exists';
            'file-binary': 'file-binary';
            'file-damaged': 'file-damaged';
            'file-empty': 'file-empty';
            'file-kind-unknown': 'file-kind-unknown';
            'file-missing': 'file-missing';
            'file-too-complex': 'file-too-complex';
            'file-too-large': 'file-too-large';
            'file-unreadable': 'file-unreadable';
            'folder-gone': 'folder-gone';
            'host-gone': 'host-gone';
            'library-damaged': 'library-damaged';
            'library-exists': 'library-exists';
            'library-locked': 'library-locked';
            'library-missing': 'library-missing';
            'library-newer': 'library-newer';
            'library-not-one': 'library-not-one';
            'library-not-open': 'library-not-open';
            'library-read-only': 'library-read-only';
            'no-dialog': 'no-dialog';
            'no-permission': 'no-permission';
            'not-yet': 'not-yet';
            'storage-failed': 'storage-failed';
            'story-ambiguous': 'story-ambiguous';
            'story-damaged': 'story-damaged';
            'story-newer': 'story-newer';
            'story-not-found': 'story-not-found';
            'story-out-of-step': 'story-out-of-step';
            'token-unknown': 'token-unknown';
          }>;
          error: z.ZodString;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
export type ImportReport = Readonly<z.infer<typeof importReport>>;
/** What an export wrote, story by story. */
export declare const exportReport: z.ZodObject<
  {
    exported: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
          slug: z.ZodString;
          format: z.ZodEnum<{
            html: 'html';
            json: 'json';
            markdown: 'markdown';
            text: 'text';
          }>;
          file: z.ZodString;
        },
        z.core.$strict
      >
    >;
    failed: z.ZodArray<
      z.ZodObject<
        {
          id: z.core.$ZodBranded<z.ZodString, 'StoryId', 'out'>;
          file: z.ZodString;
          code: z.ZodEnum<{
            'bad-request': 'bad-request';
            cancelled: 'cancelled';
            'disk-full': 'disk-full';
            'export-exists': 'export-exists';
            'file-binary': 'file-binary';
            'file-damaged': 'file-damaged';
            'file-empty': 'file-empty';
            'file-kind-unknown': 'file-kind-unknown';
            'file-missing': 'file-missing';
            'file-too-complex': 'file-too-complex';
            'file-too-large': 'file-too-large';
            'file-unreadable': 'file-unreadable';
            'folder-gone': 'folder-gone';
            'host-gone': 'host-gone';
            'library-damaged': 'library-damaged';
            'library-exists': 'library-exists';
            'library-locked': 'library-locked';
            'library-missing': 'library-missing';
            'library-newer': 'library-newer';
            'library-not-one': 'library-not-one';
            'library-not-open': 'library-not-open';
            'library-read-only': 'library-read-only';
            'no-dialog': 'no-dialog';
            'no-permission': 'no-permission';
            'not-yet': 'not-yet';
            'storage-failed': 'storage-failed';
            'story-ambiguous': 'story-ambiguous';
            'story-damaged': 'story-damaged';
            'story-newer': 'story-newer';
            'story-not-found': 'story-not-found';
            'story-out-of-step': 'story-out-of-step';
            'token-unknown': 'token-unknown';
          }>;
          error: z.ZodString;
        },
        z.core.$strict
      >
    >;
  },
  z.core.$strict
>;
export type ExportReport = Readonly<z.infer<typeof exportReport>>;
