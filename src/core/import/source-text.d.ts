import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { type Source } from '../story/source.ts';
/**
 * Starts a source from what a person pastes: an address, or a block of lines with title, byline, outlet, date and
 * address in any order, or one line in the form “Outlet: “Title”, By A and B, 9 March 2026. https://…”. What cannot
 * be told apart becomes the title (the first line) and the note (all others), so nothing pasted is lost.
 */
export declare function sourceFromText(text: string, style: HouseStyle, newId: NewId): Source;
