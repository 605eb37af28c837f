import { Node } from '@tiptap/core';
/** A numbered reference to a source. The number is not stored: it follows from the order in the story. */
export declare const Citation: Node<any, any>;
