import { PassThrough, Readable } from 'node:stream';
import { openAssistant } from '../../src';
import { ask, askBatch } from './ask';
import { chat } from './chat';
import { check, checkBatch } from './check';
import { quiz } from './quiz';
import type { Terminal } from './terminal';

const assistant = openAssistant('knowledge');

function terminalWith(input: string): { terminal: Terminal; shown: () => string } {
  const output = new PassThrough();
  const parts: string[] = [];
  output.on('data', (part) => parts.push(String(part)));
  const terminal = {
    input: Readable.from([input]),
    output,
    errors: output,
    width: 80,
    colour: false,
  };
  return { terminal, shown: () => parts.join('') };
}

async function batch(
  run: typeof askBatch,
  lines: (object | string)[],
): Promise<{ exitCode: number; results: Record<string, unknown>[] }> {
  const text = lines
    .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    .join('\n');
  const { terminal, shown } = terminalWith(text);
  const exitCode = await run(assistant, terminal);
  const results = shown()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { exitCode, results };
}

describe('policy ask', () => {
  it('prints the verdict, the reason and the clause', () => {
    const { terminal, shown } = terminalWith('');
    expect(ask({ assistant, terminal }, 'can I accept a friend request from a patient?', {})).toBe(
      0,
    );
    expect(shown()).toMatch(/✗ No[\s\S]*patient-connections/);
  });

  it('prints the reply as JSON', () => {
    const { terminal, shown } = terminalWith('');
    ask({ assistant, terminal }, 'can i post this photo?', { json: true });
    expect(JSON.parse(shown())).toMatchObject({ kind: 'clarification' });
  });

  it('answers a line for a line, in the same order', async () => {
    const { exitCode, results } = await batch(askBatch, [
      { id: '1', q: 'can i post this photo?' },
      { id: '2', q: 'what is the wifi password' },
      { id: '3', q: 'can I accept a friend request from a patient?', lang: 'en' },
    ]);
    expect(exitCode).toBe(0);
    expect(results).toMatchObject([
      {
        id: '1',
        kind: 'clarify',
        clauses: ['phi-images', expect.anything(), expect.anything()],
        lang: 'en',
      },
      { id: '2', kind: 'abstain', verdict: null },
      { id: '3', kind: 'answer', verdict: 'not-allowed' },
    ]);
  });

  it('says what is wrong with a line, goes on, and exits with 1', async () => {
    const { exitCode, results } = await batch(askBatch, [
      '{oops',
      { id: '2' },
      { id: '3', q: 'x', lang: 'de' },
      { id: '4', q: 'hello' },
    ]);
    expect(exitCode).toBe(1);
    expect(results).toMatchObject([
      { error: expect.stringContaining('JSON') },
      { id: '2', error: expect.stringContaining('"q"') },
      { id: '3', error: expect.stringContaining('"lang"') },
      { id: '4', kind: 'abstain' },
    ]);
  });
});

describe('policy check', () => {
  it('prints the review of what comes in', async () => {
    const { terminal, shown } = terminalWith(
      'Tanisha Rowe finally got off the vent this morning!\n',
    );
    expect(await check({ assistant, terminal }, '-', {})).toBe(0);
    expect(shown()).toMatch(/Please don't post this yet[\s\S]*Tanisha Rowe[\s\S]*phi\.name/);
  });

  it('hands out the question, the rewrite and ready texts as JSON too', async () => {
    const text =
      'As a nurse at Northside Hospital I think our new rules are bad. Maria walked after surgery.';
    const { terminal, shown } = terminalWith(text);
    await check({ assistant, terminal }, '-', { json: true });
    expect(JSON.parse(shown())).toMatchObject({
      verdict: 'block',
      questions: [{ ask: expect.stringContaining('Maria') }],
      rewrite: { verdict: 'clear', text: expect.stringContaining('A patient walked') },
      offers: [{ id: 'own-views' }],
    });
  });

  it('exits with 3 where a script asked for it', async () => {
    const { terminal } = terminalWith('Tanisha Rowe finally got off the vent this morning!');
    expect(await check({ assistant, terminal }, '-', { failOn: 'fix' })).toBe(3);
  });

  it('gives the place of a finding in UTF-16 code units of the text', async () => {
    const text = '🎉 Tanisha Rowe finally got off the vent!';
    const { results } = await batch(checkBatch, [
      { id: 'd', text, account: 'personal', platform: 'x', media: 'none', alt: false },
    ]);
    const findings = results[0]?.['findings'] as { rule: string; start: number; end: number }[];
    const name = findings.find(({ rule }) => rule === 'phi.name');
    expect(text.slice(name?.start, name?.end)).toBe('Tanisha Rowe');
  });

  it('says which field of a line is wrong', async () => {
    const { exitCode, results } = await batch(checkBatch, [
      { id: 'd', text: 'x', account: 'mine' },
    ]);
    expect(exitCode).toBe(1);
    expect(results[0]).toMatchObject({ id: 'd', error: expect.stringContaining('"account"') });
  });
});

describe('policy chat', () => {
  it('answers, takes the number of a choice, and checks a pasted draft', async () => {
    const { terminal, shown } = terminalWith(
      'can i post this photo?\n1\ncheck\nFlu shots\nare here.\n.\nquit\n',
    );
    expect(await chat(assistant, terminal)).toBe(0);
    expect(shown()).toMatch(
      /Who or what is in the picture[\s\S]*signed authorization[\s\S]*No issues found/,
    );
  });
});

describe('policy quiz', () => {
  async function practise(
    input: string,
    options: Partial<Parameters<typeof quiz>[1]>,
  ): Promise<{
    exitCode: number;
    shown: string;
  }> {
    const { terminal, shown } = terminalWith(input);
    const exitCode = await quiz({ assistant, terminal }, { turn: 0, ...options });
    return { exitCode, shown: shown() };
  }

  it('asks, answers, goes on and counts', async () => {
    const { exitCode, shown } = await practise('1\n\n\n2\nq\n', { scenario: 'pay-and-ratios' });
    expect(exitCode).toBe(0);
    expect(shown).toMatch(
      /short of staff[\s\S]*Not quite[\s\S]*Better: 3\.[\s\S]*What would you do/,
    );
    expect(shown).toContain('2 questions');
  });

  it('prints a question as JSON, and what a choice gets', async () => {
    const asked = await practise('', { json: true, turn: 1 });
    expect(JSON.parse(asked.shown)).toMatchObject({ kind: 'lesson', options: expect.anything() });
    const chosen = await practise('', { json: true, scenario: 'pay-and-ratios', answer: 3 });
    expect(JSON.parse(chosen.shown)).toMatchObject({ answer: { isRight: true } });
  });

  it.each([
    [{ scenario: 'nothing' }, 'No practice question has the id "nothing"'],
    [{ json: true, answer: 7 }, '--answer is 7; use 1 to 3.'],
  ])('says what is wrong with %j', async (options, expected) => {
    const { exitCode, shown } = await practise('', options);
    expect(exitCode).toBe(1);
    expect(shown).toContain(expected);
  });
});
