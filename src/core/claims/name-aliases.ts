/** Short and long names of the same country or body; each line is one, its names divided by commas, folded. */
const lines = [
  'us, usa, united states, america, american, americans',
  'uk, united kingdom, britain, british, great britain',
  'eu, european union',
  'un, united nations',
  'uae, united arab emirates, emirates, emirati, emiratis',
  'drc, congo, congolese',
  'nederland, netherlands, dutch, holland',
  'denmark, danish, danes',
  'france, french',
  'spain, spanish, spaniards',
  'poland, polish, poles',
  'ireland, irish',
  'greece, greek, greeks',
  'switzerland, swiss',
  'turkey, turkiye, turkish, turks',
  'myanmar, burma',
  'czechia, czech, czechs',
  'philippines, filipino, filipinos, philippine',
  'idf, israel defense forces, israel defence forces, israeli army, israeli military',
  'nato, north atlantic treaty organization',
  'who, world health organization, world health organisation',
  'kyiv, kiev',
  'kharkiv, kharkov',
  'odesa, odessa',
  'zelensky, zelenskyy, zelenskiy, selenskyj, zelenski',
  'netanyahu, netanjahu, nethanyahu',
  'putin, poutine',
  'gaddafi, qaddafi, kadhafi, gadhafi',
  'hezbollah, hizbollah, hizbullah, hisbollah',
  'mohammed, muhammad, mohamed, mohammad, muhammed',
];

const byName = new Map<string, (readonly (readonly string[])[])[]>();
for (const line of lines) {
  const names = line.split(', ').map((name) => name.split(' '));
  for (const name of names) byName.set(name.join(' '), [...(byName.get(name.join(' ')) ?? []), names]);
}

/** Other names (in words) for what a name in folded words means: US for United States. Empty where none is known. */
export function sameThing(words: readonly string[]): readonly (readonly string[])[] {
  return (byName.get(words.join(' ')) ?? []).flat();
}
