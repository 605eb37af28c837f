import type { WordLists } from './word-lists.ts';

/** French words that make a sentence worth a check. */
export const french: WordLists = {
  titles:
    'président,présidente,vice-président,vice-présidente,premier ministre,première ministre,ministre,ministre des affaires étrangères,' +
    'ministre de la défense,ministre de l’intérieur,ministre des finances,ministre de la justice,chancelier,chancelière,secrétaire d’État,secrétaire général,' +
    'secrétaire générale,directeur,directrice,directeur général,directrice générale,chef de l’État,gouverneur,gouverneure,sénateur,sénatrice,député,députée,' +
    'maire,ambassadeur,ambassadrice,émissaire,envoyé spécial,juge,procureur,procureure,général,générale,colonel,commandant,capitaine,amiral,roi,reine,' +
    'prince,princesse,prince héritier,émir,cheikh,pape,cardinal,archevêque,évêque,imam,rabbin,ayatollah,guide suprême,professeur,professeure,docteur,docteure,dr,' +
    'm,monsieur,mme,madame,mlle,maître,me,porte-parole',
  noNames: 'Motors,Electric',
  superlatives:
    'le plus,la plus,les plus,le moins,la moins,les moins,meilleur,meilleure,meilleurs,meilleures,pire,pires,premier,première,premiers,premières,' +
    'seul,seule,seuls,seules,unique,jamais,record,records,inédit,inédite,inédits,inédites,sans précédent,historique',
  causes:
    'parce que,parce qu’,car,à cause de,à cause du,à cause des,à cause d’,en raison de,en raison du,en raison des,en raison d’,grâce à,grâce au,grâce aux,provoqué,' +
    'provoquée,provoque,provoquant,provoquer,entraîné,entraînée,entraîne,entraînant,entraîner,causé,causée,causés,cause,causant,conduit à,conduit au,' +
    'a conduit,mené à,a mené,abouti à,débouché sur,déclenché,déclenchée,déclenche,déclenchant,suscité,suscite,forcé,contraint,contrainte,contraints,' +
    'obligé,poussé,pousse,incité,à la suite de,à la suite du,suite à,en réponse à,en réaction à,par conséquent,en conséquence,c’est pourquoi,' +
    'responsable de,responsables de,accusé d’avoir,imputé à,attribué à,dû à,due à,dus à,dues à,contribué à',
  counts:
    'moitié,tiers,quart,dizaines,douzaines,centaines,milliers,millions,milliards,double,doublé,triple,triplé,majorité des,deux fois,demi',
  except:
    'tout d’abord,pas seulement,premier ministre,première ministre,de plus en plus,non plus,tout au plus,au plus,au moins,du moins,premiers secours,mise en cause',
  prefixes: null,
};
