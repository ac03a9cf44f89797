import { startFakeSlack } from '../../adapters/slack/testing/fake-slack';
import type { Stand } from './stand';

const MESSAGE = 'chat.postMessage';

/** The tests' strict stand-in for Slack. A delivery's id is in the metadata of its message. */
export async function startSlackStand(): Promise<Stand> {
  const slack = await startFakeSlack();
  const faults = [
    () => slack.limit(MESSAGE, 1, 3),
    () => slack.breakLine(MESSAGE),
    () => slack.fail(MESSAGE, 'internal_error', 2),
    () => slack.delay(MESSAGE, 4_000),
    () => slack.breakLine(MESSAGE),
  ];
  return {
    platform: 'slack',
    url: slack.apiUrl,
    placeOf: (n) => ({
      platform: 'slack',
      workspace: 'T1',
      place: `U${10_000 + n}`,
      kind: 'person',
    }),
    spoil: (turn) => faults[turn % faults.length]?.(),
    arrived: () => slack.metadata().flatMap((metadata) => deliveryIn(metadata) ?? []),
    entryOf: ({ id }) => id,
    stop: () => slack.stop(),
  };
}

function deliveryIn(metadata: unknown): string | undefined {
  return /"policy_reminder".*"delivery":"(\w+)"/.exec(JSON.stringify(metadata) ?? '')?.[1];
}
