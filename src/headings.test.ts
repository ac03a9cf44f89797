import { plainText } from './messages/markdown';
import { openAssistant } from './open-assistant';

const assistant = openAssistant('knowledge');

function headingOf(text: string): string | undefined {
  const { passages } = assistant.handle({ kind: 'ask', text }).message;
  const [first] = passages;
  return first?.kind === 'heading' ? plainText(first.content) : undefined;
}

describe('the heading answers the question as it was asked', () => {
  it.each([
    ['may my boss forbid me to talk about pay?', 'No, this is protected'],
    ['will i get in trouble for complaining about my schedule online', 'No, this is protected'],
    ["my manager says we can't discuss bonuses, is that legal", 'No, this is protected'],
    ['may they make me delete a post about staffing', 'No, you do not have to'],
    ['can they make me hand over my password', 'No, you do not have to'],
    ['tell me, do i have to friend my supervisor', 'No, you do not have to'],
    ['can i get fired for posting a patient photo', 'It depends'],
    ['can they stop me from posting a selfie with my patient', 'This is not allowed'],
    ["do i have to report a colleague's post", 'You may'],
    ['me pueden prohibir hablar del sueldo', 'No, esto está protegido'],
    ['¿me pueden despedir por publicar sobre la falta de personal?', 'No, esto está protegido'],
    ['puede mi jefa obligarme a darle mi contraseña', 'No, no está obligado a hacerlo'],
    ['tengo que aceptar a mi supervisora en facebook?', 'No, no está obligado a hacerlo'],
    ["mon chef peut m'interdire de parler de salaire?", "Non, c'est protégé"],
    ["la direction dit qu'on ne peut pas parler des salaires, c'est légal?", "Non, c'est protégé"],
    ['dois-je accepter ma cheffe sur facebook', 'Non, rien ne vous y oblige'],
    [
      "peuvent-ils m'obliger à donner le mot de passe de mon compte privé",
      'Non, rien ne vous y oblige',
    ],
  ])('%s → %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading);
  });

  it.each([
    ['can i talk about my salary online', 'Yes, you may'],
    ['can i talk about my salary online or do i have to keep quiet', 'Yes, you may'],
    ['can i post a selfie with my patient', 'No'],
    ['puedo hablar de mi sueldo en internet', 'Sí, puede'],
    ['je peux parler de mon salaire sur internet?', 'Oui, vous pouvez'],
  ])('and is the plain verdict where leave is asked for: %s → %s', (text, heading) => {
    expect(headingOf(text)).toBe(heading);
  });
});
