import { marked } from '../testing/signals';

test.each([
  ['national-id', 'an SSN', '524-71-3086'],
  ['national-id', 'an SSN after its name', 'ssn 524713086', '524713086'],
  ['national-id', 'an ITIN', '912-71-3086'],
  ['national-id', 'a Medicare number', '2AC4-DE6-FG71'],
  ['national-id', 'a Canadian SIN', '726 504 939'],
  ['national-id', 'an NHS number', '485 777 3457'],
  ['national-id', 'a British NINO', 'CE 45 67 89 B'],
  ['national-id', 'a Spanish NIF', '45678231R'],
  ['national-id', 'a Spanish NIE', 'X4567823T'],
  ['national-id', 'a French NIR', '284057512345672'],
  ['national-id', 'a Mexican CURP', 'HEGG560427MVZRRL04'],
  ['credit-card', 'a card', '5123 4567 8912 3457'],
  ['iban', 'an IBAN', 'ES68 1234 5678 0612 3456 7890'],
  ['vin', 'a VIN', '1HGCM82633A004352'],
  ['license-number', 'a DEA number', 'BM4539815'],
  ['license-number', 'an NPI after its name', 'NPI 1487309258', '1487309258'],
  ['account-number', 'a routing number', 'routing 061000308', '061000308'],
  ['plate', 'a British plate', 'AB64 KLM'],
])('%s: %s', (...[signal, , text, number = text]) => {
  expect(marked(signal, `It is ${text} today.`)).toEqual([number]);
});

test.each([
  ['national-id', 'an SSN that was never given out', '900-00-0000'],
  ['national-id', 'a wrong check digit of a SIN', '726 504 938'],
  ['national-id', 'a wrong check digit of an NHS number', '485 777 3458'],
  ['national-id', 'a wrong letter of a NIF', '45678231A'],
  ['credit-card', 'a wrong check digit', '5123 4567 8912 3456'],
  ['iban', 'a wrong check digit', 'ES69 1234 5678 0612 3456 7890'],
  ['national-id', 'nine digits with no word', '524713086 steps'],
  ['vin', 'seventeen letters and digits', '1HGCM82643A004352'],
])('no %s: %s', (...[signal, , text]) => {
  expect(marked(signal, `It is ${text} today.`)).toEqual([]);
});

test.each([
  ['mrn', 'sample for MRN 00482913 is lost', '00482913'],
  ['mrn', 'chart number 48-2913 please', '48-2913'],
  ['mrn', 'his member ID: XQ4829137', 'XQ4829137'],
  ['mrn', 'the last four of her SSN: 4829', '4829'],
  ['mrn', 'expediente número 482913', '482913'],
  ['account-number', 'account 4829 1376 55', '4829 1376 55'],
  ['license-number', "driver's license D4829137", 'D4829137'],
  ['license-number', 'passport number 482913765', '482913765'],
  ['device-serial', 'pacemaker serial PM-482913', 'PM-482913'],
  ['plate', 'plate 7KLM482 in the lot', '7KLM482'],
])('%s in "%s"', (signal, text, number) => {
  expect(marked(signal, text).join(' ')).toContain(number);
});

test.each([
  ['mrn', 'trial NCT04829137 is open'],
  ['mrn', 'our plan for 2027'],
  ['mrn', 'we saw 40 patients in case 3'],
  ['account-number', 'press 3 for billing'],
  ['device-serial', 'lot 4 is closed'],
  ['plate', 'plate of food for 2'],
])('no %s in "%s"', (signal, text) => {
  expect(marked(signal, text)).toEqual([]);
});
