import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createLanguageWishReader } from './read-language-wish';

const wishes: unknown = parse(readFileSync('knowledge/lexicons/language-wishes.yml', 'utf8'));
const readWish = createLanguageWishReader({ wordData: new Map([['language-wishes', wishes]]) });

describe('a wish for a language', () => {
  it.each([
    ['en español', 'es'],
    ['In English please!', 'en'],
    ['en français s.v.p.', 'fr'],
    ["en français s'il vous plaît", 'fr'],
    ['español porfa', 'es'],
    ['inglés', 'en'],
    ['can you answer in Spanish?', 'es'],
    ['puedes contestar en francés?', 'fr'],
    ['et en anglais ?', 'en'],
    ['the same in French, thanks', 'fr'],
  ])('stands alone: %s', (text, lang) => {
    expect(readWish(text)).toEqual({ lang, text: '' });
  });

  it.each([
    ['can i post a selfie? en español', 'es', 'can i post a selfie?'],
    ['¿Puedo subir una foto? In English, please.', 'en', '¿Puedo subir una foto?'],
    ['je peux publier la photo en anglais svp', 'en', 'je peux publier la photo'],
    ['may I tag her? Answer in French', 'fr', 'may I tag her?'],
    ['may I tag her (en español)', 'es', 'may I tag her'],
    ['En español, por favor: can i post a selfie?', 'es', 'can i post a selfie?'],
  ])('stands beside a question: %s', (text, lang, rest) => {
    expect(readWish(text)).toEqual({ lang, text: rest });
  });

  it.each([
    'may we post the flyer in Spanish?',
    'how do i reply in spanish',
    'a patient wrote to us. Reply in French?',
    'we got a review, in Spanish',
    'can i post it in English and Spanish',
    '¿podemos publicar en español?',
    'le flyer doit-il être en français ?',
    'the French nurse in my photo',
    '',
  ])('is no part of a question about a language: %j', (text) => {
    expect(readWish(text)).toBeUndefined();
  });
});
