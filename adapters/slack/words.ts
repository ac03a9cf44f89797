import type { Locale } from '../../src';

/** Words of Slack's own surfaces: modals, home, notes. Replies themselves come from the core. */
export interface Words {
  share: string;
  checkTitle: string;
  check: string;
  close: string;
  resultTitle: string;
  draft: string;
  draftHint: string;
  draftMissing: string;
  account: string;
  platform: string;
  media: string;
  alt: string;
  otherPlatform: string;
  reviewReply: string;
  accounts: { personal: string; official: string };
  mediaKinds: { none: string; photo: string; video: string };
  failed: string;
  notText: string;
  tooFast: string;
  /** Said where a reply is too long to be shown whole. */
  more: string;
  /** What Slack shows beside the assistant's name while an answer takes long. */
  status: string;
  helpful: string;
  notHelpful: string;
  thanks: string;
  sorry: string;
  openChat: string;
  photoQuestion: string;
  promptsTitle: string;
  /** Suggested in the agent's chat; the manifest has the English ones. */
  prompts: [Prompt, ...Prompt[]];
}

interface Prompt {
  title: string;
  message: string;
}

export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}

const WORDS: Record<Locale, Words> = {
  en: {
    share: 'Share the policy here',
    checkTitle: 'Check a draft',
    check: 'Check',
    close: 'Close',
    resultTitle: 'Only you see this',
    draft: 'Your draft',
    draftHint: 'Leave out patient names and details. The text is read in memory and not stored.',
    draftMissing: 'Please write or paste the text first.',
    account: 'Which account?',
    platform: 'Where will it appear?',
    media: 'What goes with it?',
    alt: 'Alt text or captions are provided',
    otherPlatform: 'Anywhere else',
    reviewReply: 'Reply to a review',
    accounts: { personal: 'A personal account', official: 'An official account' },
    mediaKinds: { none: 'Nothing, text only', photo: 'A photo', video: 'A video' },
    failed: 'Sorry, something went wrong on my side. Nothing was kept. Please try again.',
    notText: 'I can only read text. What would you like to know about it?',
    tooFast: "That's a lot at once. Please give me a minute, then ask again.",
    more: 'There is more than fits here. Change these first, then check again.',
    status: 'is looking at the policy…',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    thanks: 'Thank you. That helps the team that keeps the policy.',
    sorry:
      'Thank you. The team that keeps the policy sees which answers do not help, not who asked or what. For help now, ask the contact that the answer names.',
    openChat: 'Ask a question',
    photoQuestion: 'Can I post this photo?',
    promptsTitle: 'Try one of these',
    prompts: [
      { title: 'Can I post this photo?', message: 'can I post this photo?' },
      {
        title: 'A patient would like to follow me',
        message: 'a patient would like to follow me on Instagram, what should I do?',
      },
      {
        title: 'May we talk about staffing online?',
        message: 'may we talk about staffing online?',
      },
      { title: 'How do I check a draft?', message: 'help' },
    ],
  },
  es: {
    share: 'Compartir la política aquí',
    checkTitle: 'Revisar un borrador',
    check: 'Revisar',
    close: 'Cerrar',
    resultTitle: 'Solo usted lo ve',
    draft: 'Su borrador',
    draftHint: 'Sin nombres ni datos de pacientes. El texto se lee en memoria y no se guarda.',
    draftMissing: 'Escriba o pegue primero el texto.',
    account: '¿Qué cuenta?',
    platform: '¿Dónde aparecerá?',
    media: '¿Qué lo acompaña?',
    alt: 'Hay texto alternativo o subtítulos',
    otherPlatform: 'En otro lugar',
    reviewReply: 'Respuesta a una reseña',
    accounts: { personal: 'Una cuenta personal', official: 'Una cuenta oficial' },
    mediaKinds: { none: 'Nada, solo texto', photo: 'Una foto', video: 'Un video' },
    failed: 'Algo falló de mi lado. No se guardó nada. Inténtelo otra vez.',
    notText: 'Solo puedo leer texto. ¿Qué quiere saber?',
    tooFast: 'Es mucho a la vez. Deme un minuto y pregunte otra vez.',
    more: 'Hay más de lo que cabe aquí. Cambie primero esto y revise otra vez.',
    status: 'consulta la política…',
    helpful: 'Útil',
    notHelpful: 'No me ayudó',
    thanks: 'Gracias. Eso ayuda al equipo que cuida la política.',
    sorry:
      'Gracias. El equipo que cuida la política ve qué respuestas no ayudan, no quién preguntó ni qué. Para recibir ayuda ahora, pregunte al contacto que nombra la respuesta.',
    openChat: 'Hacer una pregunta',
    photoQuestion: '¿Puedo publicar esta foto?',
    promptsTitle: 'Pruebe con una de estas',
    prompts: [
      { title: '¿Puedo publicar esta foto?', message: '¿puedo publicar esta foto?' },
      {
        title: 'Un paciente me pidió amistad',
        message: 'un paciente me mandó una solicitud de amistad, ¿qué hago?',
      },
      {
        title: '¿Podemos hablar de la falta de personal?',
        message: '¿podemos hablar en redes de la falta de personal?',
      },
      { title: '¿Cómo reviso un borrador?', message: 'help' },
    ],
  },
  fr: {
    share: 'Partager la politique ici',
    checkTitle: 'Vérifier un texte',
    check: 'Vérifier',
    close: 'Fermer',
    resultTitle: 'Vous seul le voyez',
    draft: 'Votre brouillon',
    draftHint: 'Sans nom ni détail de patient. Le texte est lu en mémoire et n’est pas conservé.',
    draftMissing: "Écrivez ou collez d'abord le texte.",
    account: 'Quel compte ?',
    platform: 'Où paraîtra-t-il ?',
    media: "Qu'est-ce qui l'accompagne ?",
    alt: 'Un texte alternatif ou des sous-titres existent',
    otherPlatform: 'Ailleurs',
    reviewReply: 'Réponse à un avis',
    accounts: { personal: 'Un compte personnel', official: 'Un compte officiel' },
    mediaKinds: { none: 'Rien, texte seul', photo: 'Une photo', video: 'Une vidéo' },
    failed: "Quelque chose a échoué de mon côté. Rien n'a été conservé. Réessayez.",
    notText: 'Je ne lis que du texte. Que voulez-vous savoir ?',
    tooFast: 'Cela fait beaucoup à la fois. Laissez-moi une minute, puis demandez à nouveau.',
    more: "Tout ne tient pas ici. Corrigez d'abord ces points, puis vérifiez à nouveau.",
    status: 'consulte la politique…',
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    thanks: "Merci. Cela aide l'équipe qui tient la politique.",
    sorry:
      "Merci. L'équipe qui tient la politique voit quelles réponses n'aident pas, pas qui a demandé ni quoi. Pour de l'aide tout de suite, adressez-vous au contact que la réponse nomme.",
    openChat: 'Poser une question',
    photoQuestion: 'Puis-je publier cette photo ?',
    promptsTitle: 'Essayez par exemple',
    prompts: [
      { title: 'Puis-je publier cette photo ?', message: 'puis-je publier cette photo ?' },
      {
        title: "Un patient m'a demandé en ami",
        message: "un patient m'a envoyé une demande d'ami, que faire ?",
      },
      {
        title: "Peut-on parler du manque d'effectifs ?",
        message: "peut-on parler du manque d'effectifs en ligne ?",
      },
      { title: 'Comment vérifier un texte ?', message: 'help' },
    ],
  },
};
