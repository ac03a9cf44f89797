import { isCapital } from './capital';
import { numberTopicsAt } from './number-topics';
import type { NumberTopic } from './number-topics';
import type { Token } from './tokens';

/**
 * Words without which a costly pattern cannot match. Detectors try their patterns near these only:
 * most drafts name no street, no dose and no password.
 */
export type Topic = keyof typeof WORDS | NumberTopic | 'initial' | 'capitals';

const WORDS = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre',
  feast:
    'christmas thanksgiving year halloween easter day july nochebuena navidad nochevieja noël pâques',
  relative:
    'yesterday today tonight tomorrow morning afternoon evening night nights week weekend month shift spring summer fall autumn winter ago earlier day now ' +
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun ' +
    'ayer hoy anoche anteayer antier mañana tarde noche semana mes fin hace lunes martes miércoles miercoles jueves viernes sábado sabado domingo ' +
    "hier aujourd'hui demain matin soir end midi nuit semaine mois jour jours heure heures semaines avant lundi mardi mercredi jeudi vendredi samedi dimanche",
  hour: "noon midnight morning afternoon evening night sharp o'clock las la medianoche mediodía minuit",
  ninety:
    '90 91 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 ninety hundred noventa cien ciento quatre-vingt vingt',
  count:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  age:
    'year years yr yrs old olds young yo o aged age turns turned turning edad âgé âgée weeker weekers año años añito añitos meses mesecitos mois ans cumplió cumple hundredth ' +
    'birthday twenties thirties forties fifties sixties seventies eighties nineties twenty thirty forty fifty sixty seventy eighty ninety hundred born nació nacio né née ' +
    'nonagenarian nonagenarians centenarian centenarians octogenarian octogenarians septuagenarian septuagenarians centenario centenaria nonagenario nonagenaria nonagénaire centenaire',
  born: 'born nació nacio naci née né',
  dose:
    'mg mcg µg ug g ml cc iu unit units milligram milligrams microgram micrograms gram grams milliliter milliliters miligramos milligrammes ' +
    'tablet tablets pill pills capsule capsules drop drops puff puffs teaspoon teaspoons tablespoon tablespoons dose doses spray sprays shot shots ' +
    'pastilla pastillas tableta tabletas gota gotas comprimé comprimés goutte gouttes gélule gélules',
  street:
    'street st avenue ave road rd drive lane boulevard blvd court highway hwy parkway terrace trail',
  calle:
    'calle avenida avda av carrera paseo plaza c rue boulevard avenue chemin impasse via viale piazza rua travessa',
  box: 'psc unit cmr apo fpo dpo box apartado bp boîte apt apartment suite ste flat',
  ulica: 'ul al os pl ulice ulica utca út tér u krt körút',
  room: 'room rm bed bay stall cubicle pod gurney stretcher isolation trauma resus curtain crib isolette incubator warmer triage hallway hall l&d nicu picu icu ccu pacu theatre theater habitación habitacion hab cuarto cama cubículo quirófano sala chambre lit salle box fauteuil or o.r ot',
  unit:
    'unit ward wing floor pavilion tower level station piso planta sala unidad étage unité pabellón west east north south northeast northwest southeast southwest central main ' +
    'icu ccu picu nicu micu sicu cvicu cticu neuroicu ticu bicu pacu l&d medsurg surg pédiatrie maternité oncologie pediatría maternidad oncología neonatología urgencias urgences peds nursery uci reanimación réanimation réa intensifs stepdown dept department center centre hall room bay lab',
  lock: 'door doors gate gates dock docks keypad keypads lock locks locker lockers lockbox safe cabinet cabinets vault pyxis omnicell stairwell stairwells stairs garage elevator entrance entry alarm panel med supply linen nursery lounge storage code codes combo combination pin passcode override opens unlocks puerta puertas entrada alarma taquilla clave código porte portes entrée casier armoire digicode',
  secret:
    'password passwords passwd pwd pw passcode pass passphrase log login credentials pin otp 2fa mfa code codes wifi wi contraseña contraseñas clave código usuario mot mdp identifiant',
  record:
    'mrn mrns mr medical health chart patient pt record accession encounter visit csn fin case member policy plan claim group subscriber beneficiary medicare medicaid insurance ohip phn hcn ' +
    'specimen sample order requisition referral authorization prescription rx expediente historia historial póliza poliza afiliación afiliacion número numero dossier carte assuré assure last ssn social account',
  account:
    'acct account accounts c bank banking invoice bill statement routing cuenta factura compte facture',
  license:
    "license licence licenses licences driver's drivers dl permit certificate passport passports passportnumber travel registration licencia permiso pasaporte cédula cedula permis passeport certificado certificat",
  device:
    'serial s sn device pacemaker implant pump defibrillator imei udi lot model stimulator serie série',
  plate:
    'plate plates tag reg placa placas matrícula matricula plaque immatriculation plaka kennzeichen',
  percent: '% percent pct per por pour',
  money: '€ £ $ dollars bucks euros dólares usd',
  'capital-title':
    'captain lord lady sir king queen princess prince duke duchess count baron mister mr mrs miss ms grandpa grandma papa big lil señor señora don doña madame monsieur',
  'quoted-person':
    'guy man lady woman gentleman gent kid boy girl patient pt regular flyer fella dude gal resident one bed room bay pod',
  nickname:
    'aka a.k.a nicknamed dubbed known call called calls named christened goes answers apodado apodada decimos llamamos alias surnommé surnommée appelle appelons',
} as const;

const TOPICS_OF = topicsByWord();
const NONE: readonly Topic[] = [];

/** For each topic the tokens that may belong to it, in order. */
export function readTopics(
  text: string,
  tokens: readonly Token[],
): ReadonlyMap<Topic, readonly number[]> {
  const topics = new Map<Topic, number[]>();
  tokens.forEach((token, at) => {
    noteAll(topics, topicsOf(token, text), at);
    noteAll(topics, numberTopicsAt(at, tokens, text), at);
  });
  return topics;
}

function noteAll(topics: Map<Topic, number[]>, names: readonly Topic[], at: number): void {
  for (const name of names) {
    const places = topics.get(name);
    if (places) places.push(at);
    else topics.set(name, [at]);
  }
}

const INITIAL: readonly Topic[] = ['initial'];
const CAPITALS: readonly Topic[] = ['capitals'];
const MONEY: readonly Topic[] = ['money'];

function topicsOf(token: Token, text: string): readonly Topic[] {
  const { word, base, start } = token;
  const listed = TOPICS_OF.get(word) ?? (base === word ? NONE : (TOPICS_OF.get(base) ?? NONE));
  return isSmall(text.charCodeAt(start)) ? listed : topicsByForm(token, text, listed);
}

function topicsByForm(
  { word, start }: Token,
  text: string,
  listed: readonly Topic[],
): readonly Topic[] {
  if ('$€£'.includes(text.charAt(start))) return MONEY;
  if (!isCapital(text, start)) return listed;
  if (isInitial(word)) return INITIAL;
  if (word.length > 4 || !isCapital(text, start + 1)) return listed;
  return listed === NONE ? CAPITALS : [...listed, 'capitals'];
}

/** Most words begin with a small letter of ASCII. */
function isSmall(code: number): boolean {
  return code > 96 && code < 123;
}

function isInitial(word: string): boolean {
  return (word.length === 1 && word !== 'i' && word !== 'a') || word.charAt(1) === '.';
}

function topicsByWord(): ReadonlyMap<string, readonly Topic[]> {
  const map = new Map<string, Topic[]>();
  const entries: [string, string][] = Object.entries(WORDS);
  for (const [topic, words] of entries) {
    for (const word of words.split(' ')) {
      const list = map.get(word) ?? [];
      if (isTopic(topic)) list.push(topic);
      map.set(word, list);
    }
  }
  return map;
}

function isTopic(name: string): name is keyof typeof WORDS {
  return name in WORDS;
}
