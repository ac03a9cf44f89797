import type { Activity, MessagingExtensionActionResponse } from 'botbuilder';
import { openAssistant } from '../../src/index';
import { answerCheckDialog } from './check-dialog';

const assistant = openAssistant('knowledge');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dialog reads no more of it
const ACTIVITY = { locale: 'en-US', conversation: { id: 'a' }, from: { id: '29:b' } } as Activity;
const TEXT = 'So proud of Maria, she walked after her surgery! Jonas, his surgery went well too.';

async function answer(data: object): Promise<string> {
  const response: MessagingExtensionActionResponse = await answerCheckDialog(
    ACTIVITY,
    { commandId: 'check', commandContext: 'message', data },
    assistant,
  );
  return JSON.stringify(response);
}

function tokensIn(dialog: string): string[] {
  return [...dialog.matchAll(/"token":"(review:[^"]+)"/g)].map(([, token]) => token ?? '');
}

describe('the review in the dialog', () => {
  let dialog: string;
  beforeAll(async () => {
    dialog = await answer({ intent: 'check', text: TEXT });
  });

  it('asks what only the author can tell, and holds the verdict after each answer, folded', () => {
    expect(dialog).toContain('Is Maria a patient');
    expect(dialog).toContain('"title":"Jonas: Not a patient"');
    expect(dialog.match(/"isVisible":false/g)?.length).toBeGreaterThanOrEqual(4);
    expect(dialog).toContain('You settled point');
  });

  it('sends the answers to further questions back to itself, without a word of the draft', async () => {
    const [token = ''] = tokensIn(dialog);
    const next = await answer({ token });
    expect(next).toContain('"type":"continue"');
    expect(next).toContain('No issues found');
    expect(next).not.toMatch(/Maria|Jonas/);
    expect(await answer({ token })).toBe(next);
  });

  it('is small enough for Teams to deliver', () => {
    expect(dialog.length).toBeLessThan(36_000);
  });
});
