import type { WordLists } from './word-lists.ts';

/** English words that make a sentence worth a check. */
export const english: WordLists = {
  titles:
    'president,vice president,vice-president,president-elect,prime minister,deputy prime minister,premier,chancellor,minister,foreign minister,' +
    'defence minister,defense minister,finance minister,interior minister,justice minister,health minister,secretary,foreign secretary,' +
    'home secretary,secretary of state,defense secretary,secretary-general,secretary general,director,director-general,director general,chief executive,' +
    'ceo,chairman,chairwoman,chair,governor,senator,congressman,congresswoman,representative,mp,mep,mayor,ambassador,envoy,special envoy,' +
    'judge,justice,chief justice,attorney general,prosecutor,general,major general,lieutenant general,brigadier general,colonel,major,captain,lieutenant,sergeant,' +
    'admiral,commander,sheriff,commissioner,inspector,king,queen,prince,princess,crown prince,emir,sultan,sheikh,pope,cardinal,archbishop,bishop,imam,' +
    'rabbi,ayatollah,supreme leader,professor,prof,doctor,dr,mr,mrs,ms,miss,sir,dame,lord,lady,baroness,spokesman,spokeswoman,spokesperson,opposition leader',
  noNames:
    'assembly,motors,electric,election,elections,department,ministry,league,council,court,staff,house,hall,road,street,university,college,' +
    'committee,office,party,day,hospital,island,airport,mills,dynamics,hotel,square,park,cup',
  superlatives:
    'largest,biggest,greatest,highest,lowest,smallest,fewest,longest,shortest,oldest,youngest,newest,earliest,fastest,slowest,strongest,weakest,' +
    'richest,poorest,deadliest,bloodiest,heaviest,hottest,coldest,driest,wettest,warmest,deepest,tallest,widest,busiest,safest,cheapest,' +
    'closest,hardest,harshest,toughest,fiercest,costliest,gravest,steepest,sharpest,severest,worst,best,most,least,first,only,never,record,records,' +
    'unprecedented,unique,all-time,sole,no other,ever recorded,ever seen,ever made,ever held,than ever,like never before',
  causes:
    'because,because of,due to,owing to,caused,causes,causing,cause of,led to,leads to,leading to,lead to,triggered,triggers,triggering,sparked,sparks,' +
    'sparking,prompted,prompts,prompting,provoked,provoking,resulted in,results in,resulting in,resulted from,as a result,as a consequence,blamed,blames,' +
    'blaming,blamed on,forced,forces … to,forcing,thanks to,fuelled,fueled,fuelling,fueling,spurred,ignited,brought about,stems from,stemmed from,' +
    'stemming from,attributed to,responsible for,contributed to,contributing to,in response to,in retaliation for,in reaction to,therefore,consequently,' +
    'which is why,that is why,the reason for,the reason why,drove … to,pushed … to,made … impossible,made … possible,paved the way,gave rise to',
  counts:
    'dozen,dozens,half,hundreds,thousands,millions,billions,trillions,tens of,scores of,third of,thirds,quarter of,quarters,double,doubled,doubles,' +
    'doubling,tripled,triple,quadrupled,halved,twice,majority of',
  except:
    'at most,at least,at best,at worst,at first,at last,first of all,first lady,first name,first aid,first minister,not only,if only,' +
    'off the record,track record,record-keeping,record label,best known as,armed forces,security forces,half-brother,half-sister',
  prefixes: null,
};
