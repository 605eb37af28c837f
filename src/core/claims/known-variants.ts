import { foldWord } from './figure-tokens.ts';

/** Names that are spelled in several ways; each line is one name. `*`: many people have it. Folded when read. */
const spellings = `
kyiv kiev kiew kyjiw
kharkiv kharkov charkiw
odesa odessa
lviv lvov lemberg
dnipro dnepr dnieper
chernobyl chornobyl
mumbai bombay
kolkata calcutta
chennai madras
bengaluru bangalore
beijing peking
yangon rangoon
myanmar burma
turkiye turkey
eswatini swaziland
zelensky zelenskyy zelenskiy zelenski zelenskyi
* mohammed muhammad mohamed mohammad muhammed mohamad
* hussein husein hussain hosein
gaddafi qaddafi kadhafi gadhafi qadhafi khadafy
hezbollah hizbollah hizbullah hezbolla
qaeda qaida
koran quran
houthi huthi
netanyahu netanjahu nethanyahu
erdogan erdoghan
* ahmed ahmad
* yusuf yousef youssef yusef
khashoggi khashuqji
tchaikovsky chaikovsky tschaikowski
dostoevsky dostoyevsky
navalny nawalny navalniy
putin poutine
`;

/** Names that look alike and are not the same, by how they begin: forms such as Slovakian belong to them. */
const pairs = `
iran iraq
austri austral
niger nigeri
slovak sloven
guinea guyana
mali malawi
gambia zambia
mauriti mauritan
dominica dominican
khamenei khomeini
tunis tunisia
tunisi tunis
algiers algeri
liberia libya
sweden swedish
israel ismael
carolin catalan
macedon madison
martin martinez
marin martin
rodriguez rodrigues
gonzalez gonzales
moldova moldavia
korea korean
berlin bering
jordan jordaan
syria styria
samara samarra
tripoli tivoli
hansen hanson
johnson johnston
robert rupert
harris harrison
`;

const lines = spellings
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
const groups = new Map(lines.flatMap((line, group) => line.map((name) => [foldWord(name), group] as const)));
const distinct = pairs
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

/**
 * Whether two folded names are known spellings of one name: `one` as Kyiv and Kiev are, `many` where they may still be
 * two people, as with Mohammed and Muhammad; else null.
 */
export function knownSpellings(a: string, b: string): 'one' | 'many' | null {
  const group = groups.get(a);
  if (group === undefined || group !== groups.get(b)) return null;
  return lines[group]?.[0] === '*' ? 'many' : 'one';
}

/** Whether two folded names look alike and are known to be two: Austria and Australia, with what hangs on them. */
export function areKnownToDiffer(a: string, b: string): boolean {
  return distinct.some(
    ([one = '', other = '']) =>
      (a.startsWith(one) && b.startsWith(other)) || (a.startsWith(other) && b.startsWith(one)),
  );
}
