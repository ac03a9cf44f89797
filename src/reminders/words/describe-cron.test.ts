import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeCron } from './describe-cron';

const FILES = {
  en: 'knowledge/messages/labels.yml',
  es: 'knowledge/locales/es/messages/labels.yml',
  fr: 'knowledge/locales/fr/messages/labels.yml',
};
const LABELS = Object.fromEntries(
  Object.entries(FILES).map(([lang, file]) => [lang, parse(readFileSync(file, 'utf8'))]),
) as Record<keyof typeof FILES, Record<string, string>>;

describe('cron in words', () => {
  it.each([
    ['0 9 * * 1', 'Mondays at 09:00', 'los lunes a las 09:00', 'le lundi à 09:00'],
    ['30 15 * * 5', 'Fridays at 15:30', 'los viernes a las 15:30', 'le vendredi à 15:30'],
    [
      '0 8 * * 1-5',
      'Monday to Friday at 08:00',
      'de lunes a viernes a las 08:00',
      'du lundi au vendredi à 08:00',
    ],
    ['5 8 * * *', 'every day at 08:05', 'todos los días a las 08:05', 'tous les jours à 08:05'],
    [
      '0 9 * * 1,3,5',
      'Mondays, Wednesdays and Fridays at 09:00',
      'los lunes, los miércoles y los viernes a las 09:00',
      'le lundi, le mercredi et le vendredi à 09:00',
    ],
    [
      '0 9 * * 1#1',
      'on the first Monday of each month at 09:00',
      'el primer lunes de cada mes a las 09:00',
      'le premier lundi de chaque mois à 09:00',
    ],
    [
      '0 9 * * 5L',
      'on the last Friday of each month at 09:00',
      'el último viernes de cada mes a las 09:00',
      'le dernier vendredi de chaque mois à 09:00',
    ],
    [
      '0 9 15 * *',
      'on day 15 of each month at 09:00',
      'el día 15 de cada mes a las 09:00',
      'le 15 de chaque mois à 09:00',
    ],
    [
      '0 9 L * *',
      'on the last day of each month at 09:00',
      'el último día de cada mes a las 09:00',
      'le dernier jour de chaque mois à 09:00',
    ],
    [
      '*/5 9 * * 1',
      'at the times of cron */5 9 * * 1',
      'a las horas de cron */5 9 * * 1',
      'aux heures de cron */5 9 * * 1',
    ],
    [
      '0 9 1 6 *',
      'at the times of cron 0 9 1 6 *',
      'a las horas de cron 0 9 1 6 *',
      'aux heures de cron 0 9 1 6 *',
    ],
    [
      '0 9 13 * 5',
      'at the times of cron 0 9 13 * 5',
      'a las horas de cron 0 9 13 * 5',
      'aux heures de cron 0 9 13 * 5',
    ],
  ])('%s is "%s"', (cron, ...words) => {
    const told = (['en', 'es', 'fr'] as const).map((lang) =>
      describeCron(cron, (key) => LABELS[lang][key] ?? key),
    );
    expect(told).toEqual(words);
  });
});
