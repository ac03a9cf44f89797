import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createMessageReader } from './read-message';

const commands: unknown = parse(readFileSync('knowledge/lexicons/commands.yml', 'utf8'));
const readMessage = createMessageReader({ wordData: new Map([['commands', commands]]) });

describe('a chat message', () => {
  it.each([
    ['can I post this photo?', 'ask'],
    ['check if I can post this', 'ask'],
    ['review with whom before posting?', 'ask'],
    ['checking in with you all', 'ask'],
    ['check: if you feel unwell, call us', 'check'],
    ['check So proud of our team!', 'check'],
    ['revisa: Gracias a todos', 'check'],
    ['vérifier Bravo à tous', 'check'],
    ['help', 'help'],
    ['?', 'help'],
    ['ayuda', 'help'],
    ['quiz', 'quiz'],
    ['/Quiz me!', 'quiz'],
    ['práctica', 'quiz'],
    ['S’entraîner', 'quiz'],
    ['can I post the quiz on our page?', 'ask'],
    ['practice manager wants a selfie', 'ask'],
    ['I have read the  policy.', 'acknowledge'],
    ['he leído la política', 'acknowledge'],
    ['do I have to confirm the policy?', 'ask'],
  ])('%j is read as %s', (text, kind) => {
    expect(readMessage(text).kind).toBe(kind);
  });

  it('says where the draft goes in the words before a colon', () => {
    expect(readMessage('check official insta photo alt: Flu shots are here!')).toEqual({
      kind: 'check',
      draft: {
        text: 'Flu shots are here!',
        account: 'official',
        platform: 'instagram',
        media: 'photo',
        alt: true,
      },
    });
  });

  it.each([
    ['check Flu shots are here!', 'photo'],
    ['check video: Flu shots are here!', 'video'],
  ])('with a photo attached, %j is a draft with a %s', (text, media) => {
    expect(readMessage(text, 'photo')).toMatchObject({ kind: 'check', draft: { media } });
  });

  it('keeps a colon that belongs to the draft', () => {
    const read = readMessage('check Reminder: wash your hands');
    expect(read).toMatchObject({ kind: 'check', draft: { text: 'Reminder: wash your hands' } });
  });

  it('is a draft without text when nothing follows "check"', () => {
    expect(readMessage('check')).toMatchObject({ kind: 'check', draft: { text: '' } });
  });

  it('never loses a draft and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readMessage(`check: ${text}`);
        if (read.kind !== 'check') throw new Error('read as something else');
        expect(text.trim().endsWith(read.draft.text.trim())).toBe(true);
      }),
    );
  });
});
