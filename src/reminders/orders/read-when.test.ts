import { plainWords } from './order-words';
import { readWhen } from './read-when';
import { shippedWords } from './testing/shipped-words';

const words = shippedWords();

function read(text: string) {
  return readWhen(plainWords(text).replaceAll(',', ' ').split(' ').filter(Boolean), words);
}

describe('words for a time', () => {
  it.each([
    ['monday 9:00', '0 9 * * 1'],
    ['Mondays at 9', '0 9 * * 1'],
    ['every friday at 15:30', '30 15 * * 5'],
    ['tue, thu 8:15am', '15 8 * * 2,4'],
    ['sunday', '0 9 * * 0'],
    ['weekdays 8:00', '0 8 * * 1-5'],
    ['monday to friday 8.00', '0 8 * * 1-5'],
    ['daily 12 pm', '0 12 * * *'],
    ['every day at noon', '0 12 * * *'],
    ['monthly first monday 9:00', '0 9 * * 1#1'],
    ['last friday of the month 4:30 p.m.', '30 16 * * 5L'],
    ['monthly on the 15th at 10:00', '0 10 15 * *'],
    ['the 1st of every month 9:00', '0 9 1 * *'],
    ['monthly last day 9:00', '0 9 L * *'],
    ['lunes 9:00', '0 9 * * 1'],
    ['todos los viernes a las 15:30', '30 15 * * 5'],
    ['todos los días 8:00', '0 8 * * *'],
    ['cada miércoles y sábado 7h', '0 7 * * 3,6'],
    ['días laborables 9:00', '0 9 * * 1-5'],
    ['primer lunes de mes 9:00', '0 9 * * 1#1'],
    ['último viernes del mes a mediodía', '0 12 * * 5L'],
    ['lundi 9h', '0 9 * * 1'],
    ['tous les vendredis à 15h30', '30 15 * * 5'],
    ['chaque jour à 8h', '0 8 * * *'],
    ['premier lundi du mois 9h', '0 9 * * 1#1'],
    ['lundi au vendredi 8h', '0 8 * * 1-5'],
    ['0 9 * * 1', '0 9 * * 1'],
    ['*/30 8-17 * * mon-fri', '*/30 8-17 * * mon-fri'],
    ['', '0 9 * * 1'],
  ])('"%s" is %s', (text, cron) => {
    expect(read(text)).toEqual({ cron });
  });

  it.each([
    ['9:00', '9:00'],
    ['mondey 9:00', 'mondey'],
    ['monday 25:00', '25:00'],
    ['monday 9:00 15:00', '15:00'],
    ['monthly monday 9:00', 'monthly monday 9:00'],
    ['every 2 weeks', 'weeks'],
    ['0 9 31 2 *', '0 9 31 2 *'],
    ['monday 13pm', '13pm'],
  ])('"%s" is refused with what is not understood: "%s"', (text, unknown) => {
    expect(read(text)).toEqual({ unknown });
  });
});
