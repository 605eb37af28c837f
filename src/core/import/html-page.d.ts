import type { Root } from 'hast';
import type { NewId } from '../ids.ts';
import type { HouseStyle } from '../story/house-style.ts';
import { type Page } from './page.ts';
/** Parses HTML as a browser does (the algorithm of the HTML standard). Nothing in it is run or fetched. */
export declare function parseHtml(text: string): Root;
/** Reads a page of any origin: a saved web page, or what a writing program saved as HTML. */
export declare function readHtmlPage(tree: Root, style: HouseStyle, newId: NewId): Page;
