import { createAnswers } from './answers';
import type { Answers } from './answers';
import { MAX_DRAFT_LENGTH, MAX_QUESTION_LENGTH, readToken } from './domain';
import type {
  AskRequest,
  Draft,
  Handled,
  Help,
  Knowledge,
  Locale,
  Refusal,
  Reply,
  Request,
} from './domain';
import { createMessages } from './messages';
import { createMessageReader } from './read-message';
import { createReviews } from './reviews';
import type { Reviews } from './reviews';
import { createLanguageDetector, createSearch, languagesSchema } from './search';
import type { Search } from './search';
import { createTopics } from './topics';

/** Everything an adapter needs of the core. */
export interface Assistant {
  /**
   * Answers one request. Never throws for what a person typed: bad input gets a `refusal`.
   * Synchronous and deterministic; keeps no text.
   */
  handle(request: Request): Handled;
}

/** Joins search, answers, review and messages: a request goes in, a reply in words comes out. */
export function createAssistant(
  knowledge: Knowledge,
  search: Search = createSearch(knowledge),
): Assistant {
  const answers = createAnswers(knowledge);
  const languages = languagesSchema.parse(knowledge.wordData.get('languages') ?? {});
  const detect = createLanguageDetector(languages);
  const reviews = createReviews(knowledge, (text) => detect(text).lang);
  const messages = createMessages(knowledge);
  const readMessage = createMessageReader(knowledge);
  const topics = createTopics();

  function replyTo(request: Request): Reply {
    const lang = request.locale ?? 'en';
    switch (request.kind) {
      case 'message':
        return replyTo({ ...request, ...readMessage(request.text, request.media) });
      case 'ask':
        return refuseQuestion(request) ?? answer(request);
      case 'check':
        return refuseDraft(request.draft, lang) ?? reviews.review(request.draft, lang);
      case 'act':
        return press(request.token, lang, { answers, reviews }) ?? refusal('stale-action', lang);
      default:
        return help(request.kind === 'help' ? 'overview' : 'welcome', lang);
    }
  }

  function answer({ text, lang, conversation }: AskRequest): Reply {
    const topic = topics.last(conversation);
    const found = search.find(text, lang);
    return answers.decide({ text, found, ...(topic !== undefined && { topic }) });
  }

  return {
    handle(request) {
      const reply = replyTo(request);
      topics.remember(request.conversation, subjectOf(reply));
      return { reply, message: messages.render(reply) };
    },
  };
}

/** What a pressed button asks for; undefined when its token is none of ours. */
function press(
  token: string,
  lang: Locale,
  { answers, reviews }: { answers: Answers; reviews: Reviews },
): Reply | undefined {
  const pressed = readToken(token);
  switch (pressed?.kind) {
    case 'clause':
      return answers.clause(pressed.clause, lang);
    case 'walk':
      return answers.walk(pressed.token, lang);
    case 'review':
      return reviews.update(pressed.token, lang);
    default:
      return pressed && help(pressed.topic, lang);
  }
}

function help(topic: Help['topic'], lang: Locale): Help {
  return { kind: 'help', topic, lang, fallback: false };
}

function refuseQuestion({ text, lang: chosen, locale }: AskRequest): Refusal | undefined {
  const lang = chosen ?? locale ?? 'en';
  if (text.trim() === '') return refusal('empty-question', lang);
  if (text.length > MAX_QUESTION_LENGTH)
    return refusal('question-too-long', lang, MAX_QUESTION_LENGTH);
  return hasWords(text) ? undefined : refusal('unreadable', lang);
}

function refuseDraft({ text }: Draft, lang: Locale): Refusal | undefined {
  if (text.trim() === '') return refusal('empty-draft', lang);
  if (text.length > MAX_DRAFT_LENGTH) return refusal('draft-too-long', lang, MAX_DRAFT_LENGTH);
  return undefined;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function refusal(reason: Refusal['reason'], lang: Locale, limit?: number): Refusal {
  return { kind: 'refusal', reason, lang, fallback: false, ...(limit !== undefined && { limit }) };
}

function subjectOf(reply: Reply): string | undefined {
  if (reply.kind === 'clause') return reply.citation.clause;
  return 'citations' in reply ? reply.citations[0]?.clause : undefined;
}
