/** Days on which a list comes, as an order names them whatever the language of the form that makes it. */
export const ORDER_DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'weekdays',
] as const;
