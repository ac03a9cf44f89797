import { openOffice, watchAssistant } from '../../../src';
import type { Knowledge, Log, Sender, Store } from '../../../src';
import { openTestStore } from './open-test-store';
import { startSlack } from './start-slack';
import type { StartedSlack } from './start-slack';

const QUIET: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

export interface WithOffice extends StartedSlack {
  store: Store;
}

/**
 * The real adapter with the real office and a real store; nothing is planned or sent by itself.
 * `change` makes an organisation of the shipped content.
 */
export async function startWithOffice(
  change: (shipped: Knowledge) => Knowledge = (shipped) => shipped,
): Promise<WithOffice> {
  const folder = await openTestStore();
  const { store } = folder;
  const shipped = watchAssistant('knowledge', QUIET);
  const content = change(shipped.knowledge());
  const live = { ...shipped, knowledge: () => content };
  const senders: Sender[] = [];
  const office = openOffice({ live, store, log: QUIET, senders, zone: 'America/Chicago' });
  const slack = await startSlack({ assistant: office, store });
  senders.push(slack.sender);
  return {
    ...slack,
    store,
    async stop() {
      await slack.stop();
      await office.close();
      await live.close();
      await folder.remove();
    },
  };
}
