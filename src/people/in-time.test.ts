import { inTime } from './in-time';

describe('what a promise gives in time', () => {
  it('is what it gives', async () => {
    await expect(inTime(Promise.resolve('Ana'), 10_000)).resolves.toBe('Ana');
  });

  it('is nothing where it never gives anything', async () => {
    await expect(inTime(new Promise(() => {}), 1)).resolves.toBeUndefined();
  });

  it('is its error where it fails', async () => {
    await expect(inTime(Promise.reject(new Error('gone')), 10_000)).rejects.toThrow('gone');
  });
});
