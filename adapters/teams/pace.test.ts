import { createPace } from './pace';

describe('the pace of one person', () => {
  let time = 0;

  it('is free up to 30 messages a minute, then there is one word and silence', () => {
    const pace = createPace(() => time);
    const answers = sent(33, () => pace.take('ana'));

    expect(answers.slice(0, 30)).toEqual(sent(30, () => 'answer'));
    expect(answers.slice(30)).toEqual(['tell', 'ignore', 'ignore']);
  });

  it('starts anew after a minute, and is nobody else’s', () => {
    const pace = createPace(() => time);
    sent(40, () => pace.take('ana'));

    expect(pace.take('ben')).toBe('answer');
    time += 60_000;
    expect(pace.take('ana')).toBe('answer');
  });
});

function sent(count: number, take: () => string): string[] {
  return Array.from({ length: count }, take);
}
