import { createAnswers } from './answers';
import type { Answers } from './answers';
import { MAX_DRAFT_LENGTH, MAX_QUESTION_LENGTH, finish, present, readToken } from './domain';
import type {
  AcknowledgeRequest,
  ActRequest,
  AskRequest,
  Draft,
  Handled,
  Help,
  HelpRequest,
  Knowledge,
  Locale,
  NumbersRequest,
  Message,
  QuizRequest,
  QuizStep,
  Refusal,
  Reply,
  Request,
  Steps,
  TicketRequest,
  WelcomeRequest,
} from './domain';
import { createConversations } from './conversations';
import type { Conversations } from './conversations';
import { createMessages } from './messages';
import { createLanguageWishReader } from './read-language-wish';
import type { ReadLanguageWish } from './read-language-wish';
import { createMessageReader } from './read-message';
import type { ReadMessage } from './read-message';
import { createReviewer } from './review';
import type { Reviewer } from './review';
import { createReviews } from './reviews';
import type { Reviews } from './reviews';
import { createLanguageDetector, languagesSchema, openSearch } from './search';
import type { Search } from './search';
import { createAcknowledgements, createTraining } from './training';
import type { Acknowledgements, Training } from './training';

/** Everything an adapter needs of the core. */
export interface Assistant {
  /**
   * Answers one request. Never throws for what a person typed: bad input gets a `refusal`.
   * Synchronous and deterministic; keeps no text.
   */
  handle(request: Request): Handled;
}

/** An assistant that also puts replies into words which others made. */
export interface SpeakingAssistant extends Assistant {
  render(reply: Reply): Message;
}

/** What was made of the same knowledge before. */
export interface Prepared {
  /** What the search learned. */
  learned?: Uint8Array;
  /** Bytes of `compileRules`. */
  compiledRules?: Uint8Array;
}

/** Joins search, answers, review and messages: a request goes in, a reply in words comes out. */
export function createAssistant(knowledge: Knowledge): Assistant {
  return finish(assembleAssistant(knowledge));
}

/** The same in steps, and at once where the parts that take long were made before. */
export function* assembleAssistant(
  knowledge: Knowledge,
  prepared: Prepared = {},
): Steps<SpeakingAssistant> {
  const parts = yield* createParts(knowledge, prepared);
  const messages = createMessages(knowledge);
  return {
    handle(request) {
      const reply = replyTo(request, parts);
      parts.conversations.remember(request.conversation, reply);
      return { reply, message: messages.render(reply) };
    },
    render: (reply) => messages.render(reply),
  };
}

interface Parts {
  search: Search;
  answers: Answers;
  reviews: Reviews;
  training: Training;
  acknowledgements: Acknowledgements;
  readMessage: ReadMessage;
  readWish: ReadLanguageWish;
  conversations: Conversations;
}

function* createParts(knowledge: Knowledge, { learned, compiledRules }: Prepared): Steps<Parts> {
  const search = yield* openSearch(knowledge, learned);
  yield;
  const answers = createAnswers(knowledge);
  yield;
  const reviewer = compiledRules
    ? reviewerWhenAsked(() => createReviewer(knowledge, compiledRules))
    : createReviewer(knowledge);
  yield;
  const languages = languagesSchema.parse(knowledge.wordData.get('languages') ?? {});
  const detect = createLanguageDetector(languages);
  return {
    search,
    answers,
    reviews: createReviews(knowledge, { reviewer, languageOf: (text) => detect(text).lang }),
    training: createTraining(knowledge),
    acknowledgements: createAcknowledgements(knowledge),
    readMessage: createMessageReader(knowledge),
    readWish: createLanguageWishReader(knowledge),
    conversations: createConversations(),
  };
}

/** A start does not wait for a reviewer which, of compiled rules, the first draft can make in a moment. */
function reviewerWhenAsked(create: () => Reviewer): Reviewer {
  let made: Reviewer | undefined;
  return { review: (draft) => (made ??= create()).review(draft) };
}

function replyTo(request: Request, parts: Parts): Reply {
  const { chosen } = parts.conversations.recall(request.conversation);
  const lang = chosen ?? request.locale ?? 'en';
  switch (request.kind) {
    case 'message':
      return replyTo({ ...request, ...parts.readMessage(request.text, request.media) }, parts);
    case 'ask':
      return answer(request, parts);
    case 'check':
      return refuseDraft(request.draft, lang) ?? parts.reviews.review(request.draft, lang);
    case 'act':
      return press(request, parts) ?? refusal('stale-action', lang);
    default:
      return show(request, lang, parts);
  }
}

type ShowRequest =
  QuizRequest | AcknowledgeRequest | NumbersRequest | TicketRequest | HelpRequest | WelcomeRequest;

/** What is asked for without words of one's own. */
function show(request: ShowRequest, lang: Locale, parts: Parts): Reply {
  switch (request.kind) {
    case 'quiz':
      return practise(request, lang, parts) ?? refusal('no-practice', lang);
    case 'acknowledge':
      return parts.acknowledgements.card(lang, request.on);
    case 'numbers':
      return refusal('not-kept', lang);
    case 'ticket':
      // Without a store behind it nobody can be told: people turn to somebody themselves.
      return help('people', lang);
    default:
      return help(topicOf(request), lang);
  }
}

function topicOf(request: HelpRequest | WelcomeRequest): Help['topic'] {
  return request.kind === 'help' ? (request.topic ?? 'overview') : 'welcome';
}

function answer(request: AskRequest, parts: Parts): Reply {
  const wish = parts.readWish(request.text);
  if (!wish) return decide(request, parts);
  parts.conversations.choose(request.conversation, wish.lang);
  if (wish.text === '') return sayAgain(request, wish.lang, parts);
  return decide({ ...request, text: wish.text }, parts, wish.lang);
}

function decide(
  { text, lang, locale, conversation, subject }: AskRequest,
  { search, answers, conversations }: Parts,
  wished?: Locale,
): Reply {
  const { topic: last, chosen } = conversations.recall(conversation);
  const topic = subject ?? last;
  const speak = wished ?? lang ?? chosen;
  const refused = refuseQuestion(text, speak ?? locale ?? 'en');
  if (refused) return refused;
  return answers.decide({ found: search.find(text, lang), ...present({ topic, speak }) });
}

/** Who asks for a language and nothing else gets the last reply in it. */
function sayAgain({ conversation }: AskRequest, lang: Locale, parts: Parts): Reply {
  const { again } = parts.conversations.recall(conversation);
  return (again && open(again, lang, parts)) || help('language', lang);
}

function practise(
  { scenario, turn = 0 }: QuizRequest,
  lang: Locale,
  { training }: Parts,
): Reply | undefined {
  return scenario === undefined ? training.askTurn(turn, lang) : training.ask(scenario, lang);
}

/** What a pressed button asks for; undefined when its token is none of ours. */
function press(request: ActRequest, parts: Parts): Reply | undefined {
  const { conversation, locale } = request;
  const pressed = readToken(request.token);
  if (pressed?.kind === 'in') {
    parts.conversations.choose(conversation, pressed.lang);
    return open(pressed.token, pressed.lang, parts);
  }
  const { chosen, spoken } = parts.conversations.recall(conversation);
  return open(request.token, chosen ?? request.lang ?? spoken ?? locale ?? 'en', parts);
}

function open(
  token: string,
  lang: Locale,
  { answers, reviews, training }: Parts,
): Reply | undefined {
  const pressed = readToken(token);
  switch (pressed?.kind) {
    case 'clause':
      return answers.clause(pressed.clause, lang);
    case 'walk':
      return answers.walk(pressed.token, lang);
    case 'again':
      return answers.again(pressed.token, lang);
    case 'review':
      return reviews.update(pressed.token, lang);
    case 'quiz':
      return training.take(pressed.step, lang) ?? refuseStep(pressed.step, lang);
    case 'acknowledge':
      // Without a store behind it nobody would know of it later.
      return refusal('not-kept', lang);
    case 'help':
      return help(pressed.topic, lang);
    default:
      return undefined;
  }
}

function refuseStep({ to }: QuizStep, lang: Locale): Refusal | undefined {
  return to === 'next' ? refusal('no-practice', lang) : undefined;
}

function help(topic: Help['topic'], lang: Locale): Help {
  return { kind: 'help', topic, lang, fallback: false };
}

function refuseQuestion(text: string, lang: Locale): Refusal | undefined {
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
