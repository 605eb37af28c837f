import { inlineText, textBlocks, type Block, type Inline } from '../document/document.ts';
import type { NewId } from '../ids.ts';
import { emptyTopic, type Topic } from '../story/topic.ts';
import { isSafeAddress } from '../story/text-fields.ts';
import { topicFromLine } from './topic-card.ts';

/**
 * The cards of a topics section. A sub-heading names a card and what follows describes it; else each line is a card
 * of its own, and a line that begins none (“He is …”) goes on with the card above. Bullets are only layout.
 */
export function topicsFrom(blocks: readonly Block[], newId: NewId): readonly Topic[] {
  const topics: Topic[] = [];
  let underHeading = false;
  for (const block of blocks) {
    if (block.type === 'heading') {
      const name = oneLine(block.content ?? []);
      underHeading = name !== '';
      const card = underHeading ? topicFromLine(name, newId) : null;
      if (card !== null) topics.push({ ...card, name, aliases: [] });
      continue;
    }
    for (const line of textBlocks([block])) {
      const text = oneLine(line);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const last = topics.at(-1);
      if (last !== undefined && isAddress(text)) {
        topics[topics.length - 1] = { ...last, links: [...last.links, { title: '', url: text }] };
        continue;
      }
      const card = underHeading ? null : topicFromLine(text, newId);
      if (card !== null) topics.push(withLinks(card, line));
      else if (last === undefined) topics.push(withLinks(firstCard(text, newId), line));
      else topics[topics.length - 1] = withLinks(described(last, text, newId), line);
    }
  }
  return joined(topics);
}

function oneLine(line: readonly Inline[]): string {
  return inlineText(line).replaceAll(/\s+/g, ' ').trim();
}

/** Whether a line is nothing but a web address. */
function isAddress(line: string): boolean {
  return /^https?:\/\/\S+$/i.test(line) && isSafeAddress(line);
}

/** A line that goes on with a card, where there is none above it. */
function firstCard(line: string, newId: NewId): Topic {
  return { ...emptyTopic(newId(), line.slice(0, 60).trim()), description: line };
}

/** The addresses that a line links to, as the card's links. */
function withLinks(card: Topic, line: readonly Inline[]): Topic {
  const links = line.flatMap((piece) =>
    (piece.marks ?? []).flatMap((mark) =>
      mark.type === 'link' && piece.type === 'text'
        ? [{ title: piece.text.trim(), url: mark.attrs.href }]
        : [],
    ),
  );
  const fresh = links.filter(
    ({ url }, index) => ![...card.links, ...links.slice(0, index)].some((known) => known.url === url),
  );
  return fresh.length === 0 ? card : { ...card, links: [...card.links, ...fresh] };
}

/** A card with one more line of description; the first line also says what other names and kind it has. */
function described(card: Topic, line: string, newId: NewId): Topic {
  const read = card.description === '' ? topicFromLine(line, newId) : null;
  const aliases = read === null ? card.aliases : [...new Set([...card.aliases, ...read.aliases])];
  return {
    ...card,
    kind: read === null || card.kind !== 'concept' ? card.kind : read.kind,
    aliases: aliases.filter((alias) => alias !== card.name),
    description: card.description === '' ? line : `${card.description} ${line}`,
  };
}

/** Two cards of one name become one. */
function joined(topics: readonly Topic[]): readonly Topic[] {
  const byName = new Map<string, Topic>();
  for (const topic of topics) {
    const key = topic.name.toLowerCase();
    const known = byName.get(key);
    if (known === undefined) byName.set(key, topic);
    else
      byName.set(key, {
        ...known,
        description: [known.description, topic.description].filter((text) => text !== '').join(' '),
        aliases: [...new Set([...known.aliases, ...topic.aliases])],
        links: [...known.links, ...topic.links],
      });
  }
  return [...byName.values()];
}
