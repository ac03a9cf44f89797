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
  },
};
