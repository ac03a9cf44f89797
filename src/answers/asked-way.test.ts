import { createWayFinder } from './asked-way';

const findWay = createWayFinder({
  permits: ['may i'],
  forbids: ['may they forbid', 'may i be fired'],
  obliges: ['do i have to'],
});

describe('the way a question asks', () => {
  it.each([
    ['may i post it', 'permits'],
    ['may they forbid it', 'forbids'],
    ['so do i have to', 'obliges'],
    ['my selfie', 'permits'],
    ['may i post it or may they forbid it', 'permits'],
    ['may i be fired', 'forbids'],
  ])('is that of its first phrase, the longest one there: %s → %s', (text, way) => {
    expect(findWay(text.split(' '))).toBe(way);
  });

  it('is for leave where nothing else is known', () => {
    expect(createWayFinder(undefined)(['do', 'i', 'have', 'to'])).toBe('permits');
  });
});
