import type { ChangedReply, Comparison, Decision, Remark } from '../../src';
import { renderRemarks } from './lint';
import { describeReply, describeWanted, percent, reasonOf } from './reason';
import { renderComparison } from './render-comparison';
import { renderMarkdown } from './render-markdown';

const LAYOUT = { width: 60, colour: false };

function replyWith(fields: object): Decision['reply'] {
  const base = { kind: 'answer', verdict: 'not-allowed', lang: 'en', fallback: false };
  return {
    ...base,
    citations: [{ clause: 'phi-images' }],
    ...fields,
  } as unknown as Decision['reply'];
}

function decisionBy(by: Decision['by'], fields: Partial<Decision> = {}): Decision {
  return { by, reply: replyWith({}), facts: [], tonedDown: false, ...fields };
}

describe('remarks', () => {
  it('stand below their place, sorted and summed up', () => {
    const remarks: Remark[] = [
      { level: 'error', check: 'dead-link', place: 'knowledge/a.md:3', message: 'leads nowhere.' },
      { level: 'warning', check: 'stale-review', place: 'knowledge/a.md:3', message: 'is due.' },
      { level: 'warning', check: 'stale-review', place: 'knowledge/b.md:1', message: 'is due.' },
    ];
    expect(renderRemarks(remarks, LAYOUT)).toBe(
      [
        'knowledge/a.md:3',
        '  ✗ leads nowhere.',
        '    dead-link',
        '  ! is due.',
        '    stale-review',
        '',
        'knowledge/b.md:1',
        '  ! is due.',
        '    stale-review',
        '',
        '1 error, 2 warnings in 2 files.',
      ].join('\n'),
    );
  });

  it('that are none say so', () => {
    expect(renderRemarks([], LAYOUT)).toBe('✓ Nothing to mend.');
  });
});

describe('a reply in a few words', () => {
  it.each([
    [{}, 'not-allowed · phi-images'],
    [{ lang: 'fr', fallback: true }, 'not-allowed · phi-images · fr · stand-in'],
    [{ kind: 'clarification', verdict: 'conditional' }, 'asks back · conditional · phi-images'],
    [{ kind: 'no-answer' }, 'no answer'],
    [{ kind: 'emergency', topic: 'medical' }, 'emergency (medical)'],
  ])('%j → %s', (fields, expected) => {
    expect(describeReply(replyWith(fields))).toBe(expected);
  });

  it('is told like the one that is wanted', () => {
    const wanted = {
      ask: '?',
      kind: 'answer',
      clauses: ['a', 'b'],
      verdicts: ['allowed'],
      lang: 'es',
    };
    expect(describeWanted({ ...wanted, fallback: true } as never)).toBe(
      'allowed · a or b · es · stand-in',
    );
  });
});

describe('the rule that decided', () => {
  it.each<[Decision, RegExp]>([
    [decisionBy({ kind: 'clause', clause: 'a' }), /^The verdict of a itself/],
    [
      decisionBy({ kind: 'exception', clause: 'a', index: 1, facts: ['x', 'y'] }),
      /^Entry 2 of "when" in a decides: x, y\.$/,
    ],
    [decisionBy({ kind: 'faq', faq: 'b' }), /FAQ entry "b"/],
    [decisionBy({ kind: 'outside', needed: 0.8 }), /80 %/],
    [decisionBy({ kind: 'emergency', topic: 'medical' }), /danger to life.*medical/],
    [decisionBy({ kind: 'small-talk', topic: 'thanks' }), /small talk.*thanks/],
    [decisionBy({ kind: 'walk', walk: 'photo' }), /lead to the end of the walk "photo"/],
    [
      decisionBy({ kind: 'walk', walk: 'photo' }, { reply: replyWith({ kind: 'clarification' }) }),
      /the walk "photo" asks back/,
    ],
    [decisionBy({ kind: 'clause', clause: 'a' }, { tonedDown: true }), /became "yes, if"/],
    [decisionBy({ kind: 'clause', clause: 'a' }, { insteadOf: 'b' }), /b was found first/],
    [
      decisionBy(
        { kind: 'exception', clause: 'a', index: 1, facts: ['x'] },
        { heeded: { verdict: 'allowed', belief: 0.92 } },
      ),
      /^Owners said allowed to questions like this one \(92 % sure\), in the words of entry 2/,
    ],
  ])('is told in a sentence: %#', (decision, expected) => {
    expect(reasonOf(decision)).toMatch(expected);
  });

  it.each([
    [0, '0 %'],
    [0.001, '<1 %'],
    [0.126, '13 %'],
  ])('has shares as percents: %d → %s', (share, expected) => {
    expect(percent(share)).toBe(expected);
  });
});

describe('a comparison', () => {
  const changed: ChangedReply = {
    entry: {
      ask: 'May @nurse post *this* | that #1?',
      kind: 'answer',
      clauses: ['phi-images'],
      verdicts: ['not-allowed'],
      lang: 'en',
    },
    before: replyWith({}),
    after: replyWith({ verdict: 'allowed' }),
    reworded: false,
    right: { before: true, after: false },
  };
  const comparison: Comparison = {
    edits: [{ kind: 'clause', id: 'phi-images', change: 'edited', fields: ['verdict'] }],
    replies: [changed],
    reviews: [],
    tried: { questions: 3, drafts: 1 },
  };

  it('is a table that fits the terminal', () => {
    const text = renderComparison(comparison, 'main (1234)', LAYOUT);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(60);
    expect(text).toMatch(/Compared with main \(1234\), by 3 golden questions/);
    expect(text).toMatch(/not-allowed +allowed\n.*phi-images +phi-images/);
    expect(text.replace(/\s+/g, ' ')).toContain('no reviews changed, 1 no longer as agreed.');
  });

  it('is Markdown in which the texts are only text', () => {
    const text = renderMarkdown(comparison, 'main (1234)');
    expect(text).toContain('| May &#64;nurse post &#42;this&#42; &#124; that &#35;1? |');
    expect(text).toContain('| clause phi-images | verdict |');
  });

  it('without changes is one sentence', () => {
    const none = { ...comparison, edits: [], replies: [] };
    expect(renderMarkdown(none, 'HEAD').split('\n')).toHaveLength(3);
    expect(renderComparison(none, 'HEAD', LAYOUT)).toMatch(/no replies changed/);
  });
});
