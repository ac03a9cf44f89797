import type { Asker, From } from './asker';
import { quietly } from './deliver';
import type { Desk } from './desk';
import { homeView } from './home-view';
import type { ChatLink, HomeContent } from './home-view';

/** The link to the assistant's chat, from anything that Slack sends of a press or a form. */
export function chatLinkOf({
  body,
  context,
}: {
  body: { api_app_id: string; team: { id: string } | null };
  context: From;
}): ChatLink {
  return { app: body.api_app_id, team: body.team?.id ?? context.teamId ?? '' };
}

/** Draws somebody's Home tab anew. */
export async function publishHome(desk: Desk, asker: Asker, link: ChatLink): Promise<void> {
  const [welcome, acknowledgement, tickets, lead] = await Promise.all([
    desk.consult(asker, { kind: 'welcome' }),
    desk.consult(asker, { kind: 'acknowledge' }),
    desk.consult(asker, { kind: 'ticket' }),
    forLead(desk, asker),
  ]);
  const view = homeView({ welcome, acknowledgement, tickets, ...(lead && { lead }) }, link);
  await quietly(desk.log, () => asker.client.views.publish({ user_id: asker.user, view }));
}

/** Who may order reminders is told by the core; others would only be refused. */
async function forLead(desk: Desk, asker: Asker): Promise<HomeContent['lead']> {
  const { reply } = await desk.consult(asker, { kind: 'message', text: 'policy remind help' });
  if (reply.kind !== 'notice' || reply.admin !== true) return undefined;
  const [schedule, runs, numbers] = await Promise.all([
    desk.consult(asker, { kind: 'message', text: 'policy remind list' }),
    desk.consult(asker, { kind: 'message', text: 'policy remind runs' }),
    desk.consult(asker, { kind: 'numbers' }),
  ]);
  return { schedule, runs, numbers };
}
