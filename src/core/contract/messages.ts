import type { Refusal, RefusalCode } from './refusal.ts';

type Sentence = (subject: string, detail: string) => string;

/** Each refusal in a sentence that a journalist understands: what happened, to which file, what to do. */
const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  'file-missing': (file) => `${file} is not there. Check the name and try again.`,
  'file-unreadable': (file) =>
    `${file} cannot be read: you have no permission for it. Copy it to your own folder and try again.`,
  'file-empty': (file) => `${file} is empty. Nothing was imported from it.`,
  'file-binary': (file) =>
    `${file} is not a text: it holds binary data. Save it as text, Markdown, HTML or DOCX and try again.`,
  'file-too-large': (file, limit) =>
    `${file} is larger than ${limit}. Split it, or save only its text, and try again.`,
  'file-damaged': (file, reason) =>
    `${file} is damaged${because(reason)}. Save it again in the program that made it and try again.`,
  'file-kind-unknown': (file) =>
    `${file} is of a kind that cannot be imported. Galley reads .txt, .md, .html and .docx, and bundles (.galley).`,
  'file-too-complex': (file) =>
    `${file} is nested so deeply that it cannot be read safely. Save only its text and try again.`,
  'file-no-text': (file) =>
    `${file} holds pictures of pages and no text. Have its text recognised (OCR) in the program that scanned it, and try again.`,
  'capture-kind-unknown': (file) =>
    `${file} is of a kind that cannot be saved as a source. Galley takes .html, .mhtml, .pdf, .docx, .txt and .md.`,
  'library-missing': (folder) =>
    `There is no library at ${folder}. Make one with “galley init”, or choose another folder.`,
  'library-not-one': (folder, reason) =>
    `${folder} is not a Galley library${because(reason)}. Choose a library's folder, or an empty one for a new library.`,
  'library-newer': (folder, format) =>
    `${folder} was written by a newer Galley (format ${format}). Update Galley to open it. Nothing was changed.`,
  'library-damaged': (folder, reason) =>
    `The settings of the library ${folder} cannot be read${because(reason)}. Its stories are untouched. Restore library.json from a backup, or repair it by hand.`,
  'library-read-only': (folder) =>
    `${folder} cannot be written to. Check the folder's permissions, or copy the library to a place of your own.`,
  'library-locked': (folder, holder) =>
    `${folder} is in use by another Galley${holder === '' ? '' : ` (${holder})`}. Close it there, then try again.`,
  'library-exists': (folder) => `There is a library at ${folder} already. Open it, or choose another folder.`,
  'library-not-open': () => 'No library is open. Choose or create one first.',
  'story-not-found': (name) => `There is no story “${name}”. “galley list” shows the stories and their ids.`,
  'story-ambiguous': (name, ids) => `“${name}” fits more than one story: ${ids}. Use more of the id.`,
  'story-newer': (name, format) =>
    `“${name}” was written by a newer Galley (format ${format}). Update Galley to open it. It was left untouched.`,
  'story-damaged': (name, reason) =>
    `“${name}” cannot be read${because(reason)}. Its files were left as they are, in the library's stories folder.`,
  'story-out-of-step': (name) =>
    `“${name}” has changed on disk. It is being read again; your words are kept.`,
  'export-exists': (file) =>
    `${file} is there already and was not overwritten. Use --force, or choose another folder.`,
  'preflight-errors': (name, count) =>
    `“${name}” has errors in its preflight${because(count)}. Mend what it found, or give a reason to let the story go as it is.`,
  'capture-missing': (file) =>
    `The saved copy ${file} is not in the library any more, or was changed. Put the file back, or save the source again.`,
  'pdf-no-browser': (name, reason) =>
    `To make a PDF of “${name}”, Galley needs Chrome, Chromium or Edge, and found none${because(reason)}. Install one, or name yours in GALLEY_CHROMIUM, and try again.`,
  'pdf-failed': (name, reason) =>
    `“${name}” could not be made into a PDF${because(reason)}. Try again, or export it as HTML and print that in a browser.`,
  'bundle-invalid': (name, reason) =>
    `“${name}” is not a whole bundle${because(reason)}. Nothing of it was taken in. Ask for it again; “galley verify” says all that is wrong with it.`,
  'bundle-newer': (name, what) =>
    `“${name}” was made by a newer Galley${because(what)}. Update Galley to open it. Nothing of it was taken in.`,
  'bundle-sealed': (name) =>
    `“${name}” is sealed. Give the passphrase that it was sealed with, or the key that it was sealed to; on the command line, in $GALLEY_PASSPHRASE.`,
  'bundle-too-large': (name, limit) =>
    `“${name}” is larger than ${limit}, which is more than this window can hand over. Take it in on the command line, with “galley import”.`,
  'seal-not-opened': (name, reason) =>
    `“${name}” could not be opened${because(reason)}. Check the passphrase or the key, and ask for the file again if they are right.`,
  'view-not-found': (name) =>
    `This library has no saved view “${name}”. Views are kept in the workstation, above the list of stories.`,
  'key-refused': (_, reason) =>
    `Galley could not use the key${because(reason.replace(/\.$/, ''))}. Check the key or the passphrase, and try again.`,
  'key-exists': (file) =>
    `You have a signing key already, in ${file}. It stays; “galley key show” shows its public part.`,
  'key-unknown': (key) => `“${key}” is not among the keys that you know. “galley key show” lists them.`,
  'passphrase-missing': (what, variable) =>
    `${what} needs a passphrase. Give it in the window; on the command line, put it into $${variable}.`,
  'merge-not-here': (name) =>
    `This library has no story that “${name}” could be merged into. To take it in as a new one, import it.`,
  'story-in-trash': (name) => `“${name}” is in the trash. Restore it there, then take the bundle in again.`,
  'review-moved-on': (name) =>
    `The text of “${name}” has changed since the merge, so this choice no longer fits. Mend the paragraph by hand, then mark the point as seen.`,
  'disk-full': (file) => `The disk is full, so ${file || 'the work'} could not be saved. Free some space.`,
  'folder-gone': (folder) =>
    `${folder || 'The library'} is no longer there. Connect the disk or put the folder back.`,
  'place-taken': (place) =>
    `Something else is called ${place || 'that'} already. Choose another name or another place.`,
  'no-permission': (file) => `${file || 'The library'} may not be written to. Check its permissions.`,
  'storage-failed': (file, reason) => `${file || 'The work'} could not be saved${because(reason)}.`,
  'bad-request': (what, reason) => `Galley could not take the request ${what}${because(reason)}.`,
  'token-unknown': () =>
    'That file or folder was offered for one use and is no longer on offer. Choose it again.',
  cancelled: () => 'Nothing was chosen.',
  'no-dialog': () => 'This window cannot ask for files itself.',
  'not-yet': (command) => `“galley ${command}” does not exist yet.`,
  'host-gone': () =>
    'Galley is no longer running behind this window. Keep the window open and start Galley again; your words are kept here.',
};

/** A refusal in one or two sentences for the person it happened to. */
export function sentenceFor({ code, subject, detail }: Refusal): string {
  return sentences[code](subject, detail);
}

function because(reason: string): string {
  return reason === '' ? '' : ` (${reason})`;
}
