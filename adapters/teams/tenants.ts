import type { Activity, TurnContext } from 'botbuilder';
import { isAddressedToUs, isFromBot } from './activity';
import { tenantOf } from './asker';
import type { TeamsConfig } from './config';
import { localeOf } from './read-request';
import { sayPlainly } from './say-plainly';
import { wordsFor } from './words';

/** Tells whether the organisation that an activity comes from gets answers. */
export function createTenantCheck(config: TeamsConfig): (activity: Activity) => boolean {
  if (config.mode !== 'teams' || !config.tenants) return () => true;
  const served = new Set(config.tenants);
  return (activity) => served.has(tenantOf(activity)?.toLowerCase() ?? '');
}

/** Somebody of an organisation that gets no answers is told so, when they speak to us. */
export async function refuseTenant(context: TurnContext): Promise<void> {
  const { activity } = context;
  const isSpoken = activity.type === 'message' && isAddressedToUs(activity);
  if (isFromBot(activity) || (!isSpoken && activity.type !== 'invoke')) return;
  await sayPlainly(context, wordsFor(localeOf(activity)).notServed);
}
