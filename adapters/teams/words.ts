import type { Locale } from '../../src/index';

/** Words of Teams' own surfaces: dialogs, search, notes. Replies themselves come from the core. */
export interface Words {
  teamWelcome: string;
  answeredPrivately: string;
  keptPrivate: string;
  shownBelow: string;
  sentPrivately: string;
  failed: string;
  notServed: string;
  staleButton: string;
  tooFast: string;
  photoQuestion: string;
  nothingFound: string;
  searchHint: string;
  dialog: {
    title: string;
    resultTitle: string;
    text: string;
    textHint: string;
    textMissing: string;
    account: string;
    platform: string;
    media: string;
    alt: string;
    check: string;
    privacy: string;
  };
  reminder: {
    title: string;
    target: string;
    thisPlace: string;
    myself: string;
    everyone: string;
    day: string;
    /** From Monday; the last one is Monday to Friday. */
    days: readonly string[];
    time: string;
    zone: string;
    theirZone: string;
    quietFrom: string;
    quietTo: string;
    missing: string;
    create: string;
  };
  accounts: { personal: string; official: string };
  media: { none: string; photo: string; video: string };
  reviewReply: string;
  otherPlatform: string;
}

/** The words in a language. */
export function wordsFor(locale: Locale | undefined): Words {
  return WORDS[locale ?? 'en'];
}

const WORDS: Record<Locale, Words> = {
  en: {
    teamWelcome:
      "Hello! I answer questions about our social media policy. Mention me with your question. To have a draft checked, write to me in a personal chat, or choose “Check against policy” on a message: only you see the result. I'm an automated assistant, and I speak only when I'm mentioned.",
    answeredPrivately: "I've sent the answer to you alone, in our personal chat.",
    keptPrivate:
      "I've kept the answer private, because others read here. Please ask me in the personal chat.",
    shownBelow: 'Shown in a new message below.',
    sentPrivately: 'Sent to you alone.',
    notServed:
      'I only answer people of organizations that have set me up. Please ask your own communications team.',
    failed: 'Sorry, something went wrong on my side. Nothing was kept. Please try again.',
    staleButton: 'That button is out of date. Please ask again.',
    tooFast: "That's a lot of messages at once. Please give me a minute, then ask again.",
    photoQuestion: 'Can I post this photo?',
    nothingFound: 'I found nothing in the policy about that.',
    searchHint: 'Type a few words, such as “photo of a patient”.',
    dialog: {
      title: 'Check against policy',
      resultTitle: 'Result: only you see it',
      text: 'Text to be checked',
      textHint: 'Leave out patient names and details.',
      textMissing: 'Please write or paste the text first.',
      account: 'Which account?',
      platform: 'Where will it appear?',
      media: 'Is there a picture?',
      alt: 'I wrote alt text or captions',
      check: 'Check',
      privacy: 'Your text is read in memory only. It is not stored, and only you see the result.',
    },
    reminder: {
      title: 'New weekly reminder',
      target: 'Who gets it?',
      thisPlace: 'This channel or chat',
      myself: 'I alone',
      everyone: 'Each person of the organization',
      day: 'On which day?',
      days: [
        'Mondays',
        'Tuesdays',
        'Wednesdays',
        'Thursdays',
        'Fridays',
        'Saturdays',
        'Sundays',
        'Monday to Friday',
      ],
      time: 'At what time?',
      zone: 'By which clock?',
      theirZone: "Each person's own",
      quietFrom: 'Quiet from (may stay empty)',
      quietTo: 'Quiet until (may stay empty)',
      missing: 'Please give a time, and both ends of the quiet hours or neither.',
      create: 'Create',
    },
    accounts: { personal: 'My personal account', official: 'An official account' },
    media: { none: 'Text only', photo: 'With a photo', video: 'With a video' },
    reviewReply: 'Reply to a review',
    otherPlatform: 'Somewhere else or not sure',
  },
  es: {
    teamWelcome:
      '¡Hola! Respondo preguntas sobre nuestra política de redes sociales. Mencióname con tu pregunta. Para revisar un borrador, escríbeme en un chat personal o elige «Revisar según la política» en un mensaje: solo tú ves el resultado. Soy un asistente automático y solo hablo cuando me mencionan.',
    answeredPrivately: 'Te envié la respuesta solo a ti, en nuestro chat personal.',
    keptPrivate:
      'No muestro la respuesta aquí porque otras personas leen este chat. Pregúntame en el chat personal.',
    shownBelow: 'Aparece en un mensaje nuevo, abajo.',
    sentPrivately: 'Enviado solo a ti.',
    notServed:
      'Solo respondo a personas de organizaciones que me han configurado. Pregunta a tu equipo de comunicación.',
    failed: 'Perdón, algo falló de mi lado. No se guardó nada. Inténtalo de nuevo.',
    staleButton: 'Ese botón ya no es actual. Pregúntame otra vez.',
    tooFast: 'Son muchos mensajes a la vez. Dame un minuto y pregunta otra vez.',
    photoQuestion: '¿Puedo publicar esta foto?',
    nothingFound: 'No encontré nada sobre eso en la política.',
    searchHint: 'Escribe unas palabras, por ejemplo «foto de un paciente».',
    dialog: {
      title: 'Revisar según la política',
      resultTitle: 'Resultado: solo lo ves tú',
      text: 'Texto que quieres revisar',
      textHint: 'No pongas nombres ni datos de pacientes.',
      textMissing: 'Primero escribe o pega el texto.',
      account: '¿Qué cuenta?',
      platform: '¿Dónde aparecerá?',
      media: '¿Lleva imagen?',
      alt: 'Escribí texto alternativo o subtítulos',
      check: 'Revisar',
      privacy: 'Tu texto solo se lee en memoria. No se guarda y solo tú ves el resultado.',
    },
    reminder: {
      title: 'Nuevo recordatorio semanal',
      target: '¿Quién lo recibe?',
      thisPlace: 'Este canal o chat',
      myself: 'Solo yo',
      everyone: 'Cada persona de la organización',
      day: '¿Qué día?',
      days: [
        'Los lunes',
        'Los martes',
        'Los miércoles',
        'Los jueves',
        'Los viernes',
        'Los sábados',
        'Los domingos',
        'De lunes a viernes',
      ],
      time: '¿A qué hora?',
      zone: '¿Según qué reloj?',
      theirZone: 'El de cada persona',
      quietFrom: 'Silencio desde (puede quedar vacío)',
      quietTo: 'Silencio hasta (puede quedar vacío)',
      missing: 'Indica una hora, y el principio y el fin del silencio o ninguno de los dos.',
      create: 'Crear',
    },
    accounts: { personal: 'Mi cuenta personal', official: 'Una cuenta oficial' },
    media: { none: 'Solo texto', photo: 'Con foto', video: 'Con video' },
    reviewReply: 'Respuesta a una reseña',
    otherPlatform: 'Otro lugar o no lo sé',
  },
  fr: {
    teamWelcome:
      'Bonjour ! Je réponds aux questions sur notre politique des médias sociaux. Mentionnez-moi avec votre question. Pour faire vérifier un brouillon, écrivez-moi en privé ou choisissez « Vérifier selon la politique » sur un message : vous seul voyez le résultat. Je suis un assistant automatisé et je ne parle que si on me mentionne.',
    answeredPrivately: 'Je vous ai envoyé la réponse à vous seul, dans notre conversation privée.',
    keptPrivate:
      "Je garde la réponse privée, car d'autres lisent ici. Posez-moi la question dans la conversation privée.",
    shownBelow: 'Affiché dans un nouveau message, plus bas.',
    sentPrivately: 'Envoyé à vous seul.',
    notServed:
      'Je ne réponds qu’aux personnes des organisations qui m’ont configuré. Adressez-vous à votre équipe de communication.',
    failed: "Désolé, une erreur s'est produite de mon côté. Rien n'a été gardé. Réessayez.",
    staleButton: "Ce bouton n'est plus à jour. Posez votre question à nouveau.",
    tooFast: 'Cela fait beaucoup de messages à la fois. Laissez-moi une minute, puis réessayez.',
    photoQuestion: 'Puis-je publier cette photo ?',
    nothingFound: "Je n'ai rien trouvé à ce sujet dans la politique.",
    searchHint: "Écrivez quelques mots, par exemple « photo d'un patient ».",
    dialog: {
      title: 'Vérifier selon la politique',
      resultTitle: 'Résultat : vous seul le voyez',
      text: 'Texte à vérifier',
      textHint: 'Ne mettez ni nom ni détail de patient.',
      textMissing: "Écrivez ou collez d'abord le texte.",
      account: 'Quel compte ?',
      platform: 'Où cela paraîtra-t-il ?',
      media: 'Y a-t-il une image ?',
      alt: "J'ai écrit un texte de remplacement ou des sous-titres",
      check: 'Vérifier',
      privacy:
        "Votre texte n'est lu qu'en mémoire. Il n'est pas conservé et vous seul voyez le résultat.",
    },
    reminder: {
      title: 'Nouveau rappel chaque semaine',
      target: 'Qui le reçoit ?',
      thisPlace: 'Ce canal ou cette conversation',
      myself: 'Moi seul',
      everyone: "Chaque personne de l'organisation",
      day: 'Quel jour ?',
      days: [
        'Le lundi',
        'Le mardi',
        'Le mercredi',
        'Le jeudi',
        'Le vendredi',
        'Le samedi',
        'Le dimanche',
        'Du lundi au vendredi',
      ],
      time: 'À quelle heure ?',
      zone: 'À quelle horloge ?',
      theirZone: 'Celle de chaque personne',
      quietFrom: 'Silence dès (peut rester vide)',
      quietTo: "Silence jusqu'à (peut rester vide)",
      missing: 'Donnez une heure, et les deux bornes du silence ou aucune.',
      create: 'Créer',
    },
    accounts: { personal: 'Mon compte personnel', official: 'Un compte officiel' },
    media: { none: 'Texte seul', photo: 'Avec une photo', video: 'Avec une vidéo' },
    reviewReply: 'Réponse à un avis',
    otherPlatform: 'Ailleurs ou je ne sais pas',
  },
};
