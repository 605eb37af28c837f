import { type HouseStyle } from './house-style.ts';
/** The house style of a new library: the page of six sections. A house changes it in `library.json`. */
export declare const defaultHouseStyle: HouseStyle;
