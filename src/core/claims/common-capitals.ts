import { foldWord } from './figure-tokens.ts';

/**
 * Words that carry a capital as parts of names (Ministry, Centre, Party) and resemble one another: two spellings of
 * them are no slip in a name. Folded when read.
 */
const list =
  'minister ministers ministry ministries county counties country council counsel court count courts house horse houses party parties state states ' +
  'union unions police policy center centre centers centres central defence defense labour labor organisation organization programme program ' +
  'theatre theater harbour harbor senate senator senators congress parliament government governor general generals secretary security republic ' +
  'republican republicans democrat democrats democratic federal federation federalist national nations nation international committee commission ' +
  'commissioner assembly authority authorities agency office officer director department district division board broad street streets royal ' +
  'world words force forces group groups company council bank banks university institute institution foundation association alliance affairs ' +
  'foreign forest health wealth north south east west northern southern eastern western coast city town village island islands river lake mount ' +
  'mountain valley sea gulf strait canal palace tower airport hospital prison stadium hotel plant bridge road park square church christian christians muslim muslims catholic catholics jewish jews prime press media times news ' +
  'post daily today sunday award awards prize games world cup league final finals supreme social socialist liberal liberals conservative ' +
  'conservatives progress progressive people peoples peace place charter chapter service services system systems report reports article act ' +
  'première premier président présidente conseil conseiller ministère ministres ministre état états union parti partie général générale ' +
  'ministerio gobierno presidente presidenta partido partida consejo estado estados unión nacional nacionales';

const words = new Set(list.split(' ').map(foldWord));

/** Whether a folded word is an ordinary word that names of bodies are made of. */
export function isCommonCapital(word: string): boolean {
  return words.has(word);
}
