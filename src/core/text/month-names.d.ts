/** The number of a month (1 to 12) by its name, long or short, in one of these languages; null for other words. */
export declare function monthNamed(name: string): number | null;
