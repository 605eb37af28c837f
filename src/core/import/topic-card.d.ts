import type { NewId } from '../ids.ts';
import { type Topic, type TopicKind } from '../story/topic.ts';
/**
 * A card from one line. “Qatar, officially the State of Qatar, is a country …” is *Qatar*, alias *State of Qatar*;
 * “**Qatar** – a country” and “Qatar: a country” work too. The line itself is the description, so nothing is lost;
 * a line that is only a name has none. Null where the line begins no card of its own (“He is …”).
 */
export declare function topicFromLine(line: string, newId: NewId): Topic | null;
/** What a card is about, by the first of the words that say so. A concept where none does. */
export declare function guessKind(description: string): TopicKind;
