import { CardFactory } from 'botbuilder';
import type {
  Activity,
  MessagingExtensionAttachment,
  MessagingExtensionQuery,
  MessagingExtensionResponse,
} from 'botbuilder';
import { clauseToken } from '../../src/index';
import type { Core, Handled, Reply } from '../../src/index';
import { localeOf } from './read-request';
import { renderCard, renderSummary } from './render-card';
import { wordsFor } from './words';

/** Typed into the search box of the compose field: the answer and the clauses, ready to be inserted as cards. */
export async function findClauses(
  activity: Activity,
  query: MessagingExtensionQuery,
  assistant: Core,
): Promise<MessagingExtensionResponse> {
  const locale = localeOf(activity);
  const words = wordsFor(locale);
  const text = textOf(query);
  if (text === '') return note(words.searchHint);

  const asked = await assistant.handle({
    kind: 'ask',
    text,
    tentative: true,
    ...(locale && { locale }),
  });
  const opened = await Promise.all(
    clausesOf(asked.reply).map(async (clause) =>
      assistant.handle({ kind: 'act', token: clauseToken(clause), ...(locale && { locale }) }),
    ),
  );
  const clauses = opened.filter(({ reply }) => reply.kind === 'clause');
  const found = isShareable(asked.reply) ? [asked, ...clauses] : clauses;
  if (found.length === 0) return note(words.nothingFound);
  return {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(resultOf),
    },
  };
}

function textOf({ parameters }: MessagingExtensionQuery): string {
  // When the box opens, Teams sends "initialRun" in place of the words.
  const value: unknown = parameters?.find(({ name }) => name !== 'initialRun')?.value;
  return typeof value === 'string' ? value.trim() : '';
}

function clausesOf(reply: Reply): string[] {
  if (reply.kind === 'no-answer') return reply.nearest.map(({ clause }) => clause);
  return 'citations' in reply ? reply.citations.map(({ clause }) => clause) : [];
}

/** What is inserted is read by others: a discreet answer is not offered. */
function isShareable(reply: Reply): boolean {
  return reply.kind === 'answer' && !reply.discreet;
}

function resultOf(handled: Handled): MessagingExtensionAttachment {
  const { title, text } = lineOf(handled);
  return {
    ...CardFactory.adaptiveCard(renderCard(handled, 'none')),
    preview: CardFactory.thumbnailCard(title, undefined, undefined, { text }),
  };
}

/** The list gives a title two short lines, and cuts what stands below it. */
function lineOf({ reply, message }: Handled): { title: string; text: string } {
  if (reply.kind === 'clause') return { title: reply.citation.title, text: reply.summary };
  const [first] = message.passages;
  const isHeading = reply.kind === 'answer' && first?.kind === 'heading';
  if (!isHeading) return { title: renderSummary(message), text: '' };
  return { title: first.content.map((inline) => inline.text).join(''), text: reply.because };
}

function note(text: string): MessagingExtensionResponse {
  return { composeExtension: { type: 'message', text } };
}
