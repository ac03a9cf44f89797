import { createPace } from './pace';

function many(count: number, take: () => string): string[] {
  return Array.from({ length: count }, take);
}

describe('the pace of one person', () => {
  it('answers thirty requests a minute, tells once that it is too much, then says nothing', () => {
    const pace = createPace(() => 0);
    expect(many(32, () => pace.take('U1')).slice(29)).toEqual(['answer', 'tell', 'ignore']);
  });

  it('leaves others alone', () => {
    const pace = createPace(() => 0);
    many(40, () => pace.take('U1'));
    expect(pace.take('U2')).toBe('answer');
  });

  it('begins anew a minute later', () => {
    let now = 0;
    const pace = createPace(() => now);
    many(40, () => pace.take('U1'));
    now = 60_000;
    expect(pace.take('U1')).toBe('answer');
  });
});
