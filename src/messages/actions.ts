import {
  LOCALES,
  againToken,
  clauseToken,
  helpToken,
  languageToken,
  nextScenarioToken,
} from '../domain';
import type {
  Acknowledgement,
  Action,
  Citation,
  Help,
  Lesson,
  NoAnswer,
  ReminderMessage,
  Reply,
  ReplyButton,
  Review,
  ReviewUpdate,
} from '../domain';

/** Longest button text that Slack and Teams both show. */
const MAX_LABEL = 75;
/** More clause buttons than this are noise. */
const MAX_CLAUSES = 3;

type Word = (key: string) => string;

/** The buttons under a reply; `word` gives a button's text in the asker's language. */
export function actionsOf(reply: Reply, word: Word): Action[] {
  return [...ownActions(reply, word), ...languageActions(reply, word)];
}

/** Under a reply that is not wholly in the asker's language: the other languages. */
function languageActions(reply: Reply, word: Word): Action[] {
  const again = reply.fallback ? againToken(reply) : undefined;
  if (again === undefined) return [];
  return LOCALES.filter((locale) => locale !== reply.lang).flatMap((locale) => {
    const token = languageToken(locale, again);
    return token === undefined ? [] : [button(word(`button.in.${locale}`), token)];
  });
}

function ownActions(reply: Reply, word: Word): Action[] {
  switch (reply.kind) {
    case 'answer':
      return [
        ...reply.citations
          .slice(0, 1)
          .map(({ clause }) => button(word('button.why'), clauseToken(clause))),
        ...clauseButtons(reply.citations.slice(1, 2), word),
      ];
    case 'clarification':
      return reply.choices.map(({ label, token }) => button(label, token));
    case 'no-answer':
      return noAnswerActions(reply, word);
    case 'review':
    case 'review-update':
      return reviewActions(reply, word);
    case 'lesson':
      return lessonActions(reply, word);
    case 'acknowledgement':
      return acknowledgementActions(reply, word);
    case 'reminder':
      return reminderActions(reply, word);
    default:
      return 'buttons' in reply ? namedButtons(reply.buttons, word) : helpActions(reply, word);
  }
}

/** A person who takes the question, where there is one, comes first. */
function noAnswerActions({ nearest, handOver }: NoAnswer, word: Word): Action[] {
  return [
    ...(handOver ? namedButtons([handOver], word) : []),
    ...clauseButtons(nearest, word),
    button(word('button.people'), helpToken('people')),
    helpButton(word),
  ];
}

/** First what settles the verdict, then what to do about it, then what to read. */
function reviewActions(
  { verdict, doubts, findings, media }: Review | ReviewUpdate,
  word: Word,
): Action[] {
  const cited = distinct(findings.map(({ citation }) => citation));
  return [
    ...doubts.flatMap(({ clears, keeps }) => [
      button(clears.label, clears.token),
      button(keeps.label, keeps.token),
    ]),
    ...(verdict === 'block' ? [button(word('button.posted'), helpToken('posted'))] : []),
    // Nobody looked at the picture: its author can, question by question.
    ...(media === 'none' ? [] : [button(word('button.photo'), word('photo.walk'))]),
    ...clauseButtons(cited, word),
  ];
}

/** The options themselves stand in the message: a phone cuts long buttons. */
function lessonActions({ options, answer, next, citation }: Lesson, word: Word): Action[] {
  if (answer)
    return [
      button(word('button.next-scenario'), next, 'primary'),
      button(word('button.clause'), clauseToken(citation.clause)),
    ];
  return optionButtons(options, word);
}

function optionButtons(options: Lesson['options'], word: Word): Action[] {
  return options.map(({ number, token }) =>
    button(word('button.option').replace('{number}', String(number)), token),
  );
}

function reminderActions({ options, citation, buttons }: ReminderMessage, word: Word): Action[] {
  return [
    ...optionButtons(options, word),
    button(word('button.clause'), clauseToken(citation.clause)),
    ...namedButtons(buttons, word),
  ];
}

function namedButtons(buttons: readonly ReplyButton[], word: Word): Action[] {
  return buttons.map(({ word: key, token, name = '', first = false }) =>
    button(
      word(`button.${key}`).replace('{name}', () => name),
      token,
      first ? 'primary' : 'default',
    ),
  );
}

function acknowledgementActions({ version, confirm }: Acknowledgement, word: Word): Action[] {
  if (confirm === undefined) return [practiceButton(word)];
  return [
    button(word('button.acknowledge').replace('{version}', version), confirm, 'primary'),
    button(word('button.acknowledgement-clause'), clauseToken(word('acknowledgement.clause'))),
  ];
}

function helpActions(reply: Reply, word: Word): Action[] {
  if (reply.kind === 'refusal' || reply.kind === 'small-talk') return [helpButton(word)];
  return reply.kind === 'help' ? (topicActions(word)[reply.topic] ?? []) : [];
}

function topicActions(word: Word): Partial<Record<Help['topic'], Action[]>> {
  const overview = [
    button(word('button.check-help'), helpToken('check')),
    practiceButton(word),
    button(word('button.people'), helpToken('people')),
  ];
  return {
    overview,
    welcome: overview,
    posted: [button(word('button.clause'), clauseToken(word('posted.clause')))],
    report: [
      button(word('button.posted'), helpToken('posted')),
      button(word('button.clause'), clauseToken(word('report.clause'))),
    ],
    people: [helpButton(word)],
  };
}

function practiceButton(word: Word): Action {
  return button(word('button.practice'), nextScenarioToken());
}

function helpButton(word: Word): Action {
  return button(word('button.help'), helpToken('overview'));
}

function clauseButtons(citations: readonly Citation[], word: Word): Action[] {
  return citations
    .slice(0, MAX_CLAUSES)
    .map(({ clause, title }) =>
      button(word('button.clause-named').replace('{title}', title), clauseToken(clause)),
    );
}

function button(label: string, token: string, style: Action['style'] = 'default'): Action {
  const short = label.length > MAX_LABEL ? `${label.slice(0, MAX_LABEL - 1)}…` : label;
  return { label: short, token, style };
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((citation) => [citation.clause, citation])).values()];
}
