import type { Clause } from '../clause';
import type { Walk } from '../clarification';
import type { FaqEntry } from '../faq-entry';
import type { Knowledge, Translation } from '../knowledge';

/** A policy of four clauses, to test the search and the answers without files. */
export function smallKnowledge(changes: Partial<Knowledge> = {}): Knowledge {
  return {
    organization: {
      name: 'Northside Health',
      aliases: [],
      domains: [],
      handles: [],
      public_numbers: [],
      values: [],
      jurisdictions: ['any'],
      locales: ['en', 'es'],
      handle_patterns: [],
      policy_version: '1.0',
      emergency_number: '911',
      crisis_line: '988',
      placeholders: {},
      contacts: {
        'privacy-office': { name: 'Privacy Office', reach: 'privacy@northside.example' },
        'social-media-team': { name: 'Social media team', reach: '#social' },
        emergency: { name: 'Emergency', reach: '911' },
      },
    },
    sections: [],
    clauses: byId(CLAUSES),
    faq: byId(FAQ),
    walks: byId([PHOTO_WALK]),
    rules: [],
    lexicons: new Map(),
    wordData: new Map<string, unknown>(Object.entries(WORD_DATA)),
    platforms: [],
    neutralTexts: [],
    reminders: new Map(),
    scenarios: new Map(),
    observances: new Map(),
    messages: new Map(),
    labels: new Map(),
    translations: new Map([['es', SPANISH]]),
    fingerprint: 'test',
    ...changes,
  };
}

const CLAUSES: Clause[] = [
  clause('phi-images', {
    title: 'Photos where care happens',
    verdict: 'not-allowed',
    when: [
      { facts: ['authorization-signed'], verdict: 'conditional', because: 'With the form, yes.' },
    ],
    phrasings: [
      'can i post a photo of a patient',
      'may I share a picture of my patient',
      'picture of a wound, no face',
      'is a selfie with a patient okay',
    ],
  }),
  clause('patient-connections', {
    title: 'Patients as friends online',
    verdict: 'not-allowed',
    phrasings: [
      'a patient wants to be my friend on facebook',
      'can i add a former patient on facebook',
      'should I accept a follow from a client',
    ],
  }),
  clause('protected-rights', {
    title: 'Your right to talk about work',
    verdict: 'allowed',
    discreet: true,
    phrasings: [
      'may we post about our pay',
      'can i talk about short staffing',
      'is a post on the union allowed',
    ],
  }),
  clause('copyright-media', {
    title: 'Pictures and music of others',
    verdict: 'conditional',
    phrasings: ['can we use a song in our video', 'may I use an image from google'],
  }),
];

const FAQ: FaqEntry[] = [
  {
    id: 'friend-from-before',
    question: 'An old friend lies on my ward now. May she stay a friend online?',
    phrasings: ['do i have to remove a friend who is now my patient', 'friend turned patient'],
    clauses: ['patient-connections'],
    verdict: 'conditional',
    body: 'You may stay friends. Never talk about care there.',
    lang: 'en',
  },
];

const PHOTO_WALK: Walk = {
  id: 'photo',
  title: 'who is in the picture',
  phrasings: ['can i post this photo', 'is this picture ok'],
  clauses: ['phi-images', 'copyright-media'],
  verdict: 'conditional',
  summary: 'It depends on who is in it.',
  start: 'who',
  steps: {
    who: {
      ask: 'Who is in the picture?',
      choices: [
        { id: 'patient', label: 'A patient', step: 'form', facts: ['patient-involved'] },
        { id: 'nobody', label: 'Nobody', outcome: 'fine' },
      ],
    },
    form: {
      ask: 'Is a form signed?',
      choices: [
        { id: 'signed', label: 'Yes', outcome: 'form', facts: ['authorization-signed'] },
        { id: 'none', label: 'No', outcome: 'no-form' },
      ],
    },
  },
  outcomes: {
    fine: { clause: 'phi-images', verdict: 'conditional', because: 'Check the frame.' },
    form: { clause: 'phi-images', verdict: 'conditional', because: 'As the form says.' },
    'no-form': { clause: 'phi-images', verdict: 'not-allowed', because: 'No form, no photo.' },
  },
};

const WORD_DATA = {
  facts: {
    'authorization-signed': {
      about: 'A form is signed.',
      phrases: ['signed ..3 form', 'form ..2 signed'],
      except: ['no|not|without ..3 form'],
    },
    'patient-involved': { about: 'A patient is meant.', phrases: ['patient|patients'] },
  },
  emergencies: {
    medical: ['i can not breathe'],
    'self-harm': ['i ..3 kill myself'],
    violence: ['active shooter'],
    except: { medical: ['post|comment'], 'self-harm': ['comment|song'], violence: ['drill'] },
  },
  'small-talk': {
    greeting: ['hello|hi'],
    thanks: ['thanks', 'thank you'],
    identity: ['who are you'],
    goodbye: ['bye'],
    filler: ['there|so|much'],
  },
  'follow-ups': { begins: ['what if'], may_begin: ['and'] },
  spellings: { en: { pic: 'photo', pt: 'patient', cant: 'can not' }, de: { darf: 'may' } },
  synonyms: {
    photo: ['photo*', 'picture*', 'selfie', 'foto*'],
    patient: ['patient*', 'paciente*'],
  },
  languages: {
    en: ['the', 'a', 'can', 'may', 'i', 'is', 'my', 'of', 'what', 'this', 'do', 'to', 'are'],
    es: ['el', 'la', 'puedo', 'mi', 'de', 'que', 'una', 'subir'],
    fr: ['le', 'je', 'peux', 'mon', 'est', 'une'],
    de: ['darf', 'ich', 'ein', 'mein', 'und', 'der', 'die'],
  },
  scope: {
    en: {
      other: [
        'what is for lunch in the cafeteria',
        'where do i park my car',
        'when is payday',
        'what is the dose of ibuprofen',
        'tell me a joke',
      ],
    },
  },
};

const SPANISH: Translation = {
  sections: new Map(),
  neutralTexts: new Map(),
  clauses: byId([
    {
      id: 'phi-images',
      title: 'Fotos donde se atiende',
      summary: 'Resumen de phi-images.',
      conditions: ['Condición.'],
      when: ['Con el formulario, sí.'],
      phrasings: ['puedo subir una foto de mi paciente', 'publicar una imagen de un paciente'],
      decided: {},
      body: 'Texto.',
    },
  ]),
  faq: new Map(),
  walks: new Map(),
  rules: new Map(),
  reminders: new Map(),
  scenarios: new Map(),
  messages: new Map(),
  labels: new Map(),
};

function clause(id: string, fields: Partial<Clause>): Clause {
  return {
    id,
    section: 'all',
    title: id,
    verdict: 'conditional',
    binds: 'staff',
    summary: `Summary of ${id}.`,
    conditions: [`Condition of ${id}.`],
    when: [],
    contacts: ['privacy-office'],
    owner: 'privacy-office',
    version: '1.0',
    review: '2027-11-24',
    jurisdictions: ['any'],
    principles: ['privacy'],
    related: [],
    discreet: false,
    sources: [{ ref: 'Policy', as_of: '2026-11-24', verified: true }],
    phrasings: [],
    decided: {},
    body: 'Text.',
    lang: 'en',
    ...fields,
  };
}

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
