import type { Outlet } from '../story/house-style.ts';
/** A name in the form in which names are compared: case, accents' forms, apostrophes and a leading “the” do not count. */
export declare function foldOutletName(name: string): string;
/** The outlet of the house that goes by a name or alias, if there is one. */
export declare function outletNamed(name: string, outlets: readonly Outlet[]): Outlet | undefined;
/** The outlet of the house whose site, or a subdomain of it, an address leads to. */
export declare function outletOfAddress(address: string, outlets: readonly Outlet[]): Outlet | undefined;
/** The host of a web address in lower case, without `www.`; null where the text is no web address. */
export declare function hostOf(address: string): string | null;
