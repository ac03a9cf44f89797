import type { Token } from './tokens';

/**
 * What a draft may speak of, judged by its words alone. Detectors with costly patterns look here
 * first: most drafts name no street, no dose and no password.
 */
export type Topic = keyof typeof WORDS | 'digit' | 'initial' | 'capitals';

const WORDS = {
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre',
  feast:
    'christmas thanksgiving year halloween easter day july nochebuena navidad nochevieja noël pâques',
  relative:
    'yesterday today tonight tomorrow this last next past night ago earlier back day days week before now ' +
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun ' +
    'ayer hoy anoche anteayer antier mañana esta semana mes fin hace lunes martes miércoles miercoles jueves viernes sábado sabado domingo ' +
    "hier aujourd'hui demain ce cet cette semaine mois avant y lundi mardi mercredi jeudi vendredi samedi dimanche",
  hour: "noon midnight at by around until before after since o'clock a medianoche mediodía minuit",
  age:
    'year years yr yrs month months mo mos week weeks wk wks day days old yo o aged age turn turns turned turning edad âgé âgée weeker weekers años año ans an ' +
    "birthday twenties thirties forties fifties sixties seventies eighties nineties she's he's is was are were they're born nació nacio né née " +
    'nonagenarian nonagenarians centenarian centenarians octogenarian octogenarians septuagenarian septuagenarians centenario centenaria nonagenario nonagenaria nonagénaire centenaire',
  dose:
    'mg mcg µg ug g ml cc iu unit units milligram milligrams microgram micrograms gram grams milliliter milliliters miligramos milligrammes ' +
    'tablet tablets pill pills capsule capsules drop drops puff puffs teaspoon teaspoons tablespoon tablespoons dose doses spray sprays shot shots ' +
    'pastilla pastillas tableta tabletas gota gotas comprimé comprimés goutte gouttes gélule gélules',
  street:
    'street st avenue ave road rd drive lane boulevard blvd court highway hwy parkway terrace trail',
  calle:
    'calle avenida avda av carrera paseo plaza c rue boulevard avenue chemin impasse via viale piazza rua travessa',
  box: 'box apartado postale',
  room: 'room rm bed bay stall cubicle pod gurney stretcher isolation trauma resus habitación habitacion hab cama cubículo chambre lit or o.r ot',
  unit:
    'unit ward wing floor pavilion tower level station piso planta sala unidad étage unité pabellón west east north south northeast northwest southeast southwest central main ' +
    'icu ccu picu nicu micu sicu cvicu cticu neuroicu ticu bicu pacu l&d medsurg surg uci reanimación réanimation réa intensifs stepdown dept department center centre hall er ed or room bay lab in on from to at',
  secret:
    'password passwords passwd pwd passcode pass passphrase log login credentials pin otp 2fa mfa code codes wifi wi contraseña contraseñas clave código usuario mot mdp identifiant',
  record:
    'mrn mrns mr medical health chart patient pt record accession encounter visit csn fin case member policy plan claim group subscriber beneficiary medicare medicaid insurance ohip phn hcn ' +
    'specimen sample order requisition referral authorization prescription rx expediente historia historial póliza poliza afiliación afiliacion número numero dossier carte assuré assure last ssn social account',
  account:
    'acct account accounts a bank banking invoice bill statement routing cuenta factura compte facture',
  license:
    "license licence licenses licences driver's drivers dl permit certificate passport passports passportnumber travel registration licencia permiso pasaporte cédula cedula permis passeport certificado certificat",
  device:
    'serial s sn device pacemaker implant pump defibrillator imei udi lot model stimulator serie série',
  plate: 'plate plates tag reg placa placas matrícula matricula plaque immatriculation plaka kennzeichen',
  nickname:
    'aka a.k.a nicknamed dubbed known call called calls named apodado apodada decimos llamamos alias surnommé surnommée appelle appelons',
} as const;

const TOPICS_OF = topicsByWord();
const DIGIT = /\d/;

export function readTopics(text: string, tokens: readonly Token[]): ReadonlySet<Topic> {
  const topics = new Set<Topic>();
  if (DIGIT.test(text)) topics.add('digit');
  for (const { word, base, start } of tokens) {
    for (const topic of TOPICS_OF.get(word) ?? TOPICS_OF.get(base) ?? NONE) topics.add(topic);
    if (isInitial(word)) topics.add('initial');
    if (word.length < 4 && word.length > 1 && isCapital(text, start) && isCapital(text, start + 1)) {
      topics.add('capitals');
    }
  }
  return topics;
}

const NONE: readonly Topic[] = [];

function isInitial(word: string): boolean {
  return word.length === 1 || word.charAt(1) === '.';
}

function isCapital(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char !== char.toLowerCase();
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
