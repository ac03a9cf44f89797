import type { Subscription } from '../../domain';

/** Mondays at nine in Madrid, in one channel, made on 24 November 2026. */
export function sampleSubscription(changes: Partial<Subscription> = {}): Omit<Subscription, 'id'> {
  return {
    audience: {
      kind: 'place',
      place: { platform: 'slack', workspace: 'T1', place: 'C1' },
    },
    cron: '0 9 * * 1',
    zone: 'Europe/Madrid',
    fallbackZone: 'Europe/Madrid',
    blackouts: [],
    plannedUntil: Date.parse('2026-11-24T00:00Z'),
    createdBy: 'U1',
    createdAt: Date.parse('2026-11-24T00:00Z'),
    ...changes,
  };
}
