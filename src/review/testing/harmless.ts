/**
 * Sentences that say nothing about anybody in care, about work or about the rest of a draft. None
 * names the author's own people, since "she" in the next sentence would then be one of them.
 */
export const HARMLESS: readonly string[] = [
  'Thank you for reading.',
  'Have a lovely weekend, everyone.',
  'The coffee here is strong.',
  'It rained all morning.',
  'The library opens at nine.',
  'Parking is free on Sundays.',
  'Who else loves pancakes?',
  'What a week!',
  'My bike needs new tires.',
  'Time for a walk.',
  'I am reading a long novel.',
  'The market is open until noon.',
  'Our garden has three apple trees.',
  'The movie was too long.',
  'Gracias por leer.',
  'El cielo está muy azul.',
  'Me gusta el café.',
  'El tren llegó tarde.',
  '¡Que tengan un buen día!',
  'Merci de votre lecture.',
  'Il fait beau dehors.',
  'Bonne journée à toutes et à tous.',
  'Le pain est excellent.',
  "J'aime le thé.",
];
