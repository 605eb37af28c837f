import { baseLanguage } from './base-language.ts';
import { foldWord } from './figure-tokens.ts';

/** Words that carry a capital only because they begin a sentence, by language. */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'the a an in on at by for from to of with without into over under about after before since until during while when where why how what who whom whose which that this these those there here then than thus and or but nor so yet if as because although though unless once it its he his him she her hers they their them we our us i my me you your not no none neither either both each every all any some many much most more few several such only even also still just now today yesterday tomorrow meanwhile however moreover instead later earlier soon never always again last next first second third one two three four five six seven eight nine ten another other others despite among between against across through up down off out is are was were be been has have had do does did can could will would may might must should let experts officials critics',
  de: 'der die das den dem des ein eine einen einem einer eines in im an am auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um unter von vom vor während wegen zu zum zur zwischen und oder aber denn doch sondern weil wenn als wie was wer wo warum dass ob so dann dort hier da danach davor dabei dazu damals heute gestern morgen es er sie wir ihr ich du sein seine ihre unser kein keine nicht nur auch noch schon immer wieder viele einige alle beide mehr erst später zuvor zudem jedoch allerdings laut nachdem bevor während ist sind war waren hat haben wird werden',
  fr: 'le la les l un une des de du d à au aux en dans sur sous par pour avec sans entre vers chez contre depuis pendant avant après selon malgré et ou mais donc or ni car si comme que qui quoi dont où quand pourquoi comment ce cet cette ces ceci cela ça il elle ils elles on nous vous je tu son sa ses leur leurs notre votre mon ma mes ne pas plus aussi encore déjà toujours jamais puis ensuite alors hier demain ici là tout tous toute toutes plusieurs certains chaque autre autres c s n j m t qu est sont était a ont',
  es: 'el la los las lo un una unos unas de del a al en con sin por para sobre bajo entre hacia hasta desde durante según contra tras ante y e o u pero sino ni si como que quien quienes cual cuales cuyo donde cuando cuanto por qué cómo este esta estos estas ese esa esos esas aquel aquella esto eso él ella ellos ellas nosotros yo tú usted ustedes su sus mi mis tu tus nuestro no sí más menos también ya aún todavía siempre nunca después antes luego entonces ayer hoy mañana allí aquí todo todos toda todas muchos varios algunos cada otro otros es son era fue ha han',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle a al alla in nel nella su sul con per tra fra da dal dalla e o ma se che chi come quando dove perché questo questa questi queste quello non più anche dopo prima secondo durante',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas por para com sem sobre entre e ou mas se que quem como quando onde este esta esse essa não mais também depois antes segundo durante',
  nl: 'de het een in op aan bij met van voor na uit over door om te en of maar want als dat die dit deze er hij zij ze we wij ik niet ook nog volgens tijdens sinds',
};

const sets = new Map<string, ReadonlySet<string>>();

/** Words (folded) that begin sentences with a capital and are no names, in a language; English ones where it is unknown. */
export function sentenceStarters(language: string): ReadonlySet<string> {
  const base = baseLanguage(language);
  const known = sets.get(base);
  if (known !== undefined) return known;
  const list = (Object.hasOwn(byLanguage, base) ? byLanguage[base] : undefined) ?? byLanguage['en'] ?? '';
  const made = new Set(list.split(' ').map(foldWord));
  sets.set(base, made);
  return made;
}
