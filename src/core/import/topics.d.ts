import { type Block } from '../document/document.ts';
import type { NewId } from '../ids.ts';
import { type Topic } from '../story/topic.ts';
/**
 * The cards of a topics section. A sub-heading names a card and what follows describes it; else each line is a card
 * of its own, and a line that begins none (“He is …”) goes on with the card above. Bullets are only layout.
 */
export declare function topicsFrom(blocks: readonly Block[], newId: NewId): readonly Topic[];
