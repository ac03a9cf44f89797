import type { WebClient } from '@slack/web-api';
import type { Draft, Locale } from '../../src';
import { MAX_INPUT, checkForm, resultView } from './check-form';
import { quietly } from './deliver';
import type { Desk } from './desk';

/** Who opens a modal. Slack's trigger is good for three seconds. */
interface Opening {
  client: WebClient;
  trigger_id: string;
  user: string;
}

/** Opens the form for a draft; what is known of it is filled in. */
export async function openForm(
  desk: Desk,
  { client, trigger_id, user }: Opening,
  known: Pick<Draft, 'text' | 'media'> = { text: '', media: 'none' },
): Promise<void> {
  const locale = await desk.locales.of(client, user);
  const view =
    known.text.length > MAX_INPUT
      ? await reviewAtOnce(desk, { ...known, locale, user })
      : checkForm(locale, known);
  if (view) await quietly(desk.log, () => client.views.open({ trigger_id, view }));
}

/** A text that the form cannot hold is reviewed as it is: a cut one would look clean where it is not. */
async function reviewAtOnce(
  desk: Desk,
  { text, media, locale, user }: Pick<Draft, 'text' | 'media'> & { locale: Locale; user: string },
): Promise<ReturnType<typeof resultView> | undefined> {
  const draft = {
    text,
    media,
    account: 'personal' as const,
    platform: 'other' as const,
    alt: false,
  };
  const handled = await desk.answer(user, { kind: 'check', draft, locale });
  return handled && resultView(handled);
}
