import type { TurnContext } from 'botbuilder';
import type { Office, Person, Request } from '../../src/index';
import { askerOf, hereOf, wholeOf } from './asker';
import type { Desk } from './desk';
import type { Roster } from './roster';

/** The one call to the core: adds who asks and where, and whose turn it is among the practice questions. */
export function coreFor(context: TurnContext, desk: Desk): Office {
  const { assistant, roster, turns } = desk;
  return {
    async handle(request) {
      const person = await personOf(context, request, roster);
      const who = `${person.workspace}:${person.id}`;
      const isPractice = request.kind === 'message' || request.kind === 'quiz';
      const handled = await assistant.handle({
        ...request,
        ...(isPractice && { turn: turns.of(who) }),
        person,
        place: hereOf(context.activity),
      });
      if (handled.reply.kind === 'lesson' && !handled.reply.answer) turns.pass(who);
      return handled;
    },
  };
}

/** Owners of a team run what concerns the channel in which they speak. */
async function personOf(context: TurnContext, { kind }: Request, roster: Roster): Promise<Person> {
  const { activity } = context;
  const isOrder = kind === 'message' || kind === 'act';
  const mayOwn = activity.conversation.conversationType === 'channel';
  // A message extension works also where we are not a member and cannot see the roster.
  const isInstalled = !activity.name?.startsWith('composeExtension/');
  const member = isOrder && mayOwn && isInstalled ? await roster.findSoon(context) : undefined;
  if (member?.userRole !== 'owner') return { ...askerOf(activity), isPlatformAdmin: false };
  return { ...askerOf(activity), isPlatformAdmin: true, adminOf: wholeOf(activity) };
}
