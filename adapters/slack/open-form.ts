import type { Draft } from '../../src';
import type { Asker } from './asker';
import { MAX_INPUT, checkForm, resultView } from './check-form';
import { quietly } from './deliver';
import type { Desk } from './desk';

/** Who opens a modal. Slack's trigger is good for three seconds. */
interface Opening extends Asker {
  trigger_id: string;
}

/** Opens the form for a draft; what is known of it is filled in. */
export async function openForm(
  desk: Desk,
  { trigger_id, ...asker }: Opening,
  known: Pick<Draft, 'text' | 'media'> = { text: '', media: 'none' },
): Promise<void> {
  const { locale } = await desk.profiles.of(asker);
  const view =
    known.text.length > MAX_INPUT
      ? await reviewAtOnce(desk, asker, known)
      : checkForm(locale, known);
  if (view) await quietly(desk.log, () => asker.client.views.open({ trigger_id, view }));
}

/** A text that the form cannot hold is reviewed as it is: a cut one would look clean where it is not. */
async function reviewAtOnce(
  desk: Desk,
  asker: Asker,
  { text, media }: Pick<Draft, 'text' | 'media'>,
): Promise<ReturnType<typeof resultView> | undefined> {
  const draft = {
    text,
    media,
    account: 'personal' as const,
    platform: 'other' as const,
    alt: false,
  };
  const handled = await desk.answer(asker, { kind: 'check', draft });
  return handled && resultView(handled);
}
