/**
 * A slug from a headline: lower case, words joined by hyphens, cut at a word's end after 80 characters.
 * Latin letters lose their accents; letters of other scripts stay, so that an Arabic headline keeps a readable name.
 */
export declare function slugFrom(headline: string): string;
/** The slug itself, or with the lowest number behind it that makes it unlike those taken. */
export declare function distinctSlug(slug: string, taken: (slug: string) => boolean): string;
