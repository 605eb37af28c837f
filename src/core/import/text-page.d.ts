import type { HouseStyle } from '../story/house-style.ts';
import { type Page } from './page.ts';
/**
 * Reads plain text: each line is a paragraph, unless its lines were cut at a fixed width, which are joined again.
 * Lines with bullets or numbers become lists; lines of signs only are layout.
 */
export declare function readTextPage(text: string, style: HouseStyle): Page;
