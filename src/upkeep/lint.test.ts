import type { Knowledge, OwnedContent, Remark } from '../domain';
import { smallKnowledge } from '../domain/testing/small-knowledge';
import { lint } from '.';

const TODAY = '2026-11-24';

/** The small policy in English alone as its owners see it; the place of an entry is its id and the field. */
function content(
  changes: Partial<OwnedContent> = {},
  knowledge: Partial<Knowledge> = {},
): OwnedContent {
  const { organization } = smallKnowledge();
  const small = smallKnowledge({
    organization: { ...organization, locales: ['en'] },
    ...knowledge,
  });
  return {
    knowledge: small,
    problems: [],
    clauseIds: new Set(small.clauses.keys()),
    golden: { questions: [], drafts: [] },
    labelled: [],
    elements: [],
    overbroad: [],
    placeOf: (entry, path = []) =>
      `${'id' in entry ? String(entry.id) : 'scope'}.${path.join('.')}:1`,
    documents: [],
    exists: (path) => path === 'rules/README.md',
    ...changes,
  };
}

function withClause(fields: Partial<ReturnType<typeof imagesClause>>): Partial<Knowledge> {
  const { clauses } = smallKnowledge();
  return { clauses: new Map([...clauses, ['phi-images', { ...imagesClause(), ...fields }]]) };
}

function imagesClause() {
  const clause = smallKnowledge().clauses.get('phi-images');
  if (!clause) throw new Error('The small policy has no clause on pictures.');
  return clause;
}

function remarksOf(owned: OwnedContent, check: string): Remark[] {
  return lint(owned, TODAY).filter((remark) => remark.check.startsWith(check));
}

describe('a sound policy', () => {
  it('has nothing to mend', () => {
    expect(lint(content(), TODAY)).toEqual([]);
  });
});

describe('a review date', () => {
  it.each([
    ['2026-11-23', 'its review was due on 2026-11-23'],
    ['2026-12-10', 'its review is due on 2026-12-10'],
  ])('%s is told', (review, expected) => {
    const [remark] = remarksOf(content({}, withClause({ review })), 'stale-review');
    expect(remark).toMatchObject({ level: 'warning', place: 'phi-images.review:1' });
    expect(remark?.message).toContain(expected);
  });

  it('far ahead is not', () => {
    expect(remarksOf(content({}, withClause({ review: '2027-01-10' })), 'stale')).toEqual([]);
  });

  it('is not the only date: sources and platform limits grow old, too', () => {
    const sources = [{ ref: 'A law', as_of: '2025-01-01', verified: true }];
    expect(remarksOf(content({}, withClause({ sources })), 'stale-source')).toMatchObject([
      { place: 'phi-images.sources.0.as_of:1' },
    ]);
  });
});

describe('what every policy has to say', () => {
  const element = { id: 'confidentiality', title: 'What stays inside', about: 'Patients.' };

  it('is missed when none of its clauses exists', () => {
    const elements = [{ ...element, clauses: ['secrets', 'more-secrets'] }];
    expect(remarksOf(content({ elements }), 'missing-element')).toMatchObject([
      {
        level: 'error',
        message: expect.stringContaining('no clause speaks of "What stays inside"'),
      },
    ]);
  });

  it('is there when one of its clauses is; a dead name is told apart', () => {
    const elements = [{ ...element, clauses: ['phi-images', 'secrets'] }];
    expect(remarksOf(content({ elements }), 'missing-element')).toEqual([]);
    expect(remarksOf(content({ elements }), 'dead-link')).toMatchObject([
      { place: 'confidentiality.clauses.1:1' },
    ]);
  });
});

describe('wording that forbids too much', () => {
  const overbroad = [
    {
      id: 'pay-ban',
      why: 'staff may talk about pay.',
      instead: 'Leave it out.',
      phrases: ['never|not ..3 discuss ..3 pay'],
      except: ['nothing'],
      examples: { flags: ['Never discuss your pay.'], passes: ['You may discuss your pay.'] },
    },
  ];

  it.each<[string, Partial<ReturnType<typeof imagesClause>>, string]>([
    ['the summary', { summary: 'Do not discuss your pay.' }, 'phi-images.summary:1'],
    ['a condition', { conditions: ['Fine. Never discuss pay!'] }, 'phi-images.conditions.0:1'],
    ['the text', { body: 'One.\nDo not discuss your pay.' }, 'phi-images.body.1:1'],
  ])('is found in %s', (_name, fields, place) => {
    const found = remarksOf(content({ overbroad }, withClause(fields)), 'overbroad');
    expect(found).toMatchObject([{ level: 'error', check: 'overbroad pay-ban', place }]);
  });

  it.each([
    'Nothing here says not to discuss pay.',
    'Discuss your pay as you like; never post a patient.',
  ])('is not %j', (summary) => {
    expect(remarksOf(content({ overbroad }, withClause({ summary })), 'overbroad')).toEqual([]);
  });

  it('has to find its own examples', () => {
    const examples = { flags: ['Keep quiet.'], passes: ['Never discuss pay.'] };
    const wrong = overbroad.map((kind) => ({ ...kind, examples }));
    expect(remarksOf(content({ overbroad: wrong }), 'example')).toHaveLength(2);
  });
});

describe('a phrasing that stands twice', () => {
  it('is an error where it leads to two clauses', () => {
    const [theirs = ''] = smallKnowledge().clauses.get('patient-connections')?.phrasings ?? [];
    const phrasings = [`${theirs.toUpperCase()}!`, 'other words'];
    expect(remarksOf(content({}, withClause({ phrasings })), 'phrasing-clash')).toMatchObject([
      { level: 'error', message: expect.stringContaining('leads to') },
    ]);
  });

  it('is an error where it is said to lie outside the policy, too', () => {
    const wordData = new Map([['scope', { en: { parking: ['where do I park'] } }]]);
    const clauses = withClause({ phrasings: ['Where do I park?', 'other words'] });
    expect(remarksOf(content({}, { ...clauses, wordData }), 'phrasing-clash')).toMatchObject([
      { level: 'error', place: 'scope.en.parking.0:1' },
    ]);
  });

  it('is an error where the owner gives two verdicts on it', () => {
    const decided = { allowed: ['may I paint it'], 'not-allowed': ['May I paint it?'] };
    expect(remarksOf(content({}, withClause({ decided })), 'phrasing-clash')).toMatchObject([
      { level: 'error', place: 'phi-images.decided.not-allowed.0:1' },
    ]);
  });

  it('is a warning where it only says the same again', () => {
    const phrasings = ['picture of a wound', 'Picture of a wound.'];
    expect(remarksOf(content({}, withClause({ phrasings })), 'phrasing-clash')).toMatchObject([
      { level: 'warning', place: 'phi-images.phrasings.1:1' },
    ]);
  });
});

describe('a link', () => {
  it.each([
    ['See [the guide](https://example.org/guide).', 0],
    ['See [the rules](rules/README.md).', 0],
    ['See [the rules](rules/GONE.md).', 1],
    ['See [that](https://).', 1],
    ['See `patient-connections`.', 0],
    ['See `patient-conections`.', 1],
  ])('in %j is dead %d times', (body, times) => {
    const owned = content(
      { exists: (path) => path.endsWith('rules/README.md') },
      withClause({ body }),
    );
    expect(remarksOf(owned, 'dead-link')).toHaveLength(times);
  });

  it('in a document for people can be dead, too', () => {
    const documents = [{ path: 'README.md', text: 'One\n[a](rules/README.md) [b](rules/GONE.md)' }];
    expect(remarksOf(content({ documents }), 'dead-link')).toMatchObject([
      { place: 'knowledge/README.md:2', message: expect.stringContaining('rules/GONE.md') },
    ]);
  });

  it('is a placeholder of a ready-made text, too', () => {
    const text = { id: 'thanks', title: 'Thanks', use: 'Always', clause: 'phi-images' };
    const neutralTexts = [{ ...text, text: { en: 'Call {phone}.' } }];
    expect(remarksOf(content({}, { neutralTexts }), 'dead-link')).toMatchObject([
      { place: 'thanks.text.en:1', message: expect.stringContaining('{phone}') },
    ]);
  });
});

describe('a golden entry', () => {
  const question = {
    ask: 'May I?',
    kind: 'answer' as const,
    clauses: ['phi-images'],
    verdicts: ['not-allowed' as const],
    lang: 'en' as const,
  };

  it('names clauses and rules that exist', () => {
    const golden = { questions: [{ ...question, clauses: ['phi-image'] }], drafts: [] };
    expect(remarksOf(content({ golden }), 'dead-link')).toMatchObject([
      { level: 'error', message: expect.stringContaining('"phi-image"; use the id of a clause') },
    ]);
  });

  it('is asked in words that are no phrasing', () => {
    const ask = `${imagesClause().phrasings[0]}?`;
    const golden = { questions: [{ ...question, ask }], drafts: [] };
    expect(remarksOf(content({ golden }), 'golden-taught')).toMatchObject([{ level: 'warning' }]);
  });

  it('is there for each section', () => {
    const sections = ['all', 'empty'].map((id) => ({ id, title: id, about: id }));
    const golden = { questions: [question], drafts: [] };
    expect(remarksOf(content({ golden }, { sections }), 'golden-missing')).toMatchObject([
      { place: 'empty.:1' },
    ]);
  });
});

describe('faults of the content', () => {
  it('come with the rest, ordered by file and line', () => {
    const problems = [
      { place: 'b.md:12', message: 'is late' },
      { place: 'b.md:2', message: 'is early' },
      { place: 'a.md:30', message: 'is first' },
    ];
    expect(lint(content({ problems }), TODAY).map(({ message }) => message)).toEqual([
      'is first',
      'is early',
      'is late',
    ]);
  });
});
