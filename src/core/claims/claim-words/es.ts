import type { WordLists } from './word-lists.ts';

/** Spanish words that make a sentence worth a check. */
export const spanish: WordLists = {
  titles:
    'presidente,presidenta,vicepresidente,vicepresidenta,primer ministro,primera ministra,ministro,ministra,ministro de Exteriores,ministra de Exteriores,' +
    'ministro de Defensa,ministra de Defensa,ministro de Finanzas,ministro del Interior,ministra del Interior,canciller,secretario de Estado,secretaria de Estado,' +
    'secretario general,secretaria general,director,directora,director general,directora general,jefe de Estado,gobernador,gobernadora,senador,senadora,' +
    'diputado,diputada,alcalde,alcaldesa,embajador,embajadora,enviado especial,juez,jueza,fiscal,general,coronel,comandante,capitán,almirante,rey,reina,' +
    'príncipe,princesa,príncipe heredero,emir,jeque,papa,cardenal,arzobispo,obispo,imán,rabino,ayatolá,líder supremo,profesor,profesora,doctor,doctora,' +
    'dr,dra,sr,sra,señor,señora,don,doña,portavoz,vocero,vocera',
  noNames: 'Motors,Electric',
  superlatives:
    'el más,la más,los más,las más,lo más,el menos,la menos,los menos,las menos,el mayor,la mayor,los mayores,las mayores,el menor,la menor,mejor,mejores,' +
    'peor,peores,primer,primero,primera,primeros,primeras,único,única,únicos,únicas,solo,jamás,nunca,nunca antes,récord,récords,sin precedentes,inédito,inédita,histórico,histórica',
  causes:
    'porque,debido a,debido al,a causa de,a causa del,por culpa de,gracias a,gracias al,causó,causaron,causado,causada,causa,provocó,provocaron,provocado,' +
    'provocada,provoca,provocando,desató,desataron,desencadenó,desencadenaron,llevó a,llevaron a,condujo a,condujeron a,ocasionó,generó,resultó en,' +
    'obligó,obligaron,obligado,forzó,forzaron,forzado,impulsó,motivó,como consecuencia,a raíz de,en respuesta a,por lo tanto,por tanto,por eso,' +
    'por ello,responsable de,responsables de,responsabilizó,culpó,culparon,atribuyó,atribuido a,contribuyó a',
  counts:
    'mitad,tercio,tercios,cuarto,decenas,docenas,centenares,cientos,miles,millones,doble,duplicó,duplicado,triplicó,triplicado,mayoría de,medio,media',
  except:
    'primer ministro,primera ministra,no solo,a lo mejor,por lo menos,al menos,a lo sumo,más o menos,primeros auxilios,en primer lugar,por medio de,en medio de,medio ambiente',
  prefixes: null,
};
