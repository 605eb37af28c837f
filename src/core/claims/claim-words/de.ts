import { inflected, type WordLists } from './word-lists.ts';

const superlatives = inflected(
  'größt höchst niedrigst kleinst längst kürzest ältest jüngst neuest schnellst stärkst schwerst schlimmst tödlichst blutigst teuerst billigst reichst ärmst ' +
    'heißest kältest wärmst tiefst schlechtest best meist wenigst wichtigst mächtigst gefährlichst heftigst schärfst bedeutendst erfolgreichst',
  'e er es en em',
);

/** German words that make a sentence worth a check. */
export const german: WordLists = {
  titles: [
    'Präsident,Präsidentin,Präsidenten,Vizepräsident,Vizepräsidentin,Bundespräsident,Bundespräsidentin,Ministerpräsident,Ministerpräsidentin,',
    'US-Präsident,Staatspräsident,Staatschef,Regierungschef,Regierungschefin,Premierminister,Premierministerin,Premier,Kanzler,Kanzlerin,',
    'Bundeskanzler,Bundeskanzlerin,Minister,Ministerin,Außenminister,Außenministerin,Innenminister,Innenministerin,Finanzminister,Finanzministerin,',
    'Verteidigungsminister,Verteidigungsministerin,Justizminister,Justizministerin,Gesundheitsminister,Gesundheitsministerin,Wirtschaftsminister,',
    'Wirtschaftsministerin,Staatssekretär,Staatssekretärin,Generalsekretär,Generalsekretärin,Parteichef,Parteichefin,Vorsitzende,Vorsitzender,',
    'Fraktionschef,Fraktionschefin,Abgeordnete,Abgeordneter,Senator,Senatorin,Gouverneur,Gouverneurin,Bürgermeister,Bürgermeisterin,',
    'Oberbürgermeister,Oberbürgermeisterin,Botschafter,Botschafterin,Sondergesandter,Sondergesandte,Richter,Richterin,Staatsanwalt,Staatsanwältin,',
    'General,Generalmajor,Oberst,Major,Hauptmann,Admiral,König,Königin,Prinz,Prinzessin,Kronprinz,Emir,Scheich,Papst,Kardinal,Erzbischof,Bischof,',
    'Rabbiner,Ajatollah,Professor,Professorin,Prof,Doktor,Dr,Herr,Herrn,Frau,Sprecher,Sprecherin,Regierungssprecher,Regierungssprecherin,Geschäftsführer,Geschäftsführerin,Direktor,Direktorin',
  ].join(''),
  noNames: 'Motors,Electric,Assembly',
  superlatives:
    `${superlatives},erste,erster,erstes,ersten,erstem,einzige,einziger,einziges,einzigen,nie,niemals,noch nie,beispiellos,beispiellose,beispiellosen,` +
    'einmalig,einmalige,Rekord,Rekordhoch,Rekordtief,Rekordzahl,Rekordwert,Höchststand,Tiefststand,seit Beginn der,aller Zeiten,nur',
  causes:
    'weil,wegen,aufgrund,auf Grund,infolge,infolgedessen,deshalb,deswegen,daher,dadurch,dank,verursacht,verursachte,verursachten,verursachen,' +
    'ausgelöst,löste … aus,lösten … aus,auslöste,führt … zu,führt … zum,führt … zur,führte … zu,führte … zum,führte … zur,führten … zu,führten … zum,führten … zur,' +
    'führte dazu,geführt,bewirkt,bewirkte,zwang,zwangen,zwingt,gezwungen,veranlasste,veranlassten,veranlasst,hervorgerufen,' +
    'zurückzuführen auf,zurückzuführen,Grund für,Ursache,Ursachen,als Folge,als Reaktion auf,verantwortlich für,verantwortlich gemacht,machte … verantwortlich,sodass,so dass,trug … bei,beigetragen',
  counts:
    'Dutzend,Dutzende,Dutzenden,Hälfte,halb,halbe,Hunderte,Hunderten,Hunderttausende,Hunderttausenden,Tausende,Tausenden,Zehntausende,Zehntausenden,Millionen,Milliarden,' +
    'Drittel,Viertel,doppelt,verdoppelt,verdoppelte,verdreifacht,halbiert,Mehrheit der',
  except: 'nicht nur,erste Hilfe,erster Hilfe,ersten Hilfe,besten Dank,am besten,in den meisten Fällen',
  prefixes: null,
};
