import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { TopicKind } from '../../core/story/topic.ts';
import { countNames, type FoundName } from './found-name.ts';

const wink = winkNLP(model);

/** Words that join the parts of one name: The Times *of* Israel, Ministry *of* Defence. */
const joints = new Set(['of', 'for', 'de', 'da', 'del', 'der', 'von', 'van', 'bin', 'al', 'el', '-']);

const calendar =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?$/i;

/**
 * The names in an English text. wink-nlp's part-of-speech tags find the candidates (runs of proper nouns);
 * compromise, which knows many people, places and organisations, says what each seems to be.
 */
export function englishNames(text: string): readonly FoundName[] {
  const names = properNouns(text).filter(
    (name) => !calendar.test(name) && /\p{Lu}/u.test(name) && name.length > 1,
  );
  const parsed = nlp(text);
  const known: readonly (readonly [TopicKind, ReadonlySet<string>])[] = [
    ['person', namesIn(parsed.people().out('array'))],
    ['place', namesIn(parsed.places().out('array'))],
    ['organisation', namesIn(parsed.organizations().out('array'))],
  ];
  return countNames(names, (name) => known.find(([, set]) => set.has(name))?.[0] ?? guessKind(name));
}

/** Runs of proper nouns, with the small words that join two of them. */
function properNouns(text: string): readonly string[] {
  const read = wink.readDoc(text).tokens();
  const tokens = read.out();
  // oxlint-disable-next-line typescript/unbound-method -- wink's own way to say which property is wanted
  const tags = read.out(wink.its.pos);
  const names: string[] = [];
  let run: string[] = [];
  const end = () => {
    while (run.length > 0 && joints.has(run.at(-1)?.toLowerCase() ?? '')) run.pop();
    if (run.length > 0) names.push(run.join(' ').replaceAll(' - ', '-'));
    run = [];
  };
  tokens.forEach((word, index) => {
    const next = tags[index + 1];
    if (tags[index] === 'PROPN') run.push(word);
    else if (run.length > 0 && next === 'PROPN' && joints.has(word.toLowerCase())) run.push(word);
    else end();
  });
  end();
  return names;
}

/** Names as compromise gives them, without possessives and the punctuation that hangs on. */
function namesIn(found: unknown): ReadonlySet<string> {
  const list = Array.isArray(found) ? found.filter((item) => typeof item === 'string') : [];
  return new Set(
    list.flatMap((item) => item.split(',')).map((item) => item.replace(/['’]s?$|[.,;:!?]+$/g, '').trim()),
  );
}

function guessKind(name: string): TopicKind {
  if (
    /\b(?:Party|Union|Ministry|Council|Court|Bank|Agency|Group|Company|Inc|Ltd|University|Committee|Times|Post|News|Press)\b/.test(
      name,
    )
  )
    return 'organisation';
  if (/\b(?:War|Summit|Election|Crisis|Agreement|Treaty|Festival|Games)\b/.test(name)) return 'event';
  return nlp(name).people().found ? 'person' : nlp(name).places().found ? 'place' : 'concept';
}
