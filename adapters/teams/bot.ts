import { TeamsActivityHandler } from 'botbuilder';
import type {
  Activity,
  AdaptiveCardInvokeResponse,
  AdaptiveCardInvokeValue,
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
  MessagingExtensionQuery,
  MessagingExtensionResponse,
  TurnContext,
} from 'botbuilder';
import { createPace } from '../../src/index';
import { isAddressedToUs, isFromBot, isReminderForm, pressedToken } from './activity';
import { coreFor } from './answer';
import { answerCheckDialog, openCheckDialog } from './check-dialog';
import { deliver, sendCard } from './deliver';
import type { Desk } from './desk';
import { findClauses } from './find-clause';
import { answerPress, answerSubmit, answerSubmittedForm, toast } from './press';
import { localeOf, readMessage } from './read-request';
import { asksForReminders, renderReminderForm } from './reminder-form';
import { answerAgain, withdraw } from './revise';
import { withTyping } from './typing';
import { welcome } from './welcome';
import { wordsFor } from './words';

/** What the assistant does in Teams, surface by surface. */
export class PolicyBot extends TeamsActivityHandler {
  private readonly pace = createPace();
  /** A search asks again with each word that is typed. */
  private readonly searchPace = createPace();

  constructor(private readonly desk: Desk) {
    super();
    this.onMessage(async (context, next) => {
      await this.answerMessage(context);
      await next();
    });
    // The SDK's own next step fails where Teams does not say what kind of change it was.
    this.onMessageUpdate(async (context) => {
      if (this.pace.take(context.activity.from?.id ?? '') === 'answer')
        await answerAgain(context, desk);
    });
    this.onMessageDelete(async (context) => withdraw(context, desk));
    this.onInstallationUpdateAdd(async (context, next) => {
      await welcome(context, desk);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      await welcome(context, desk);
      await next();
    });
    this.onInstallationUpdateRemove(async ({ activity }, next) => {
      await desk.places.close(activity);
      await next();
    });
    this.onMembersRemoved(async ({ activity }, next) => {
      const { membersRemoved = [], recipient } = activity;
      if (membersRemoved.some(({ id }) => id === recipient.id)) await desk.places.close(activity);
      await next();
    });
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (isFromBot(activity) || !isAddressedToUs(activity)) return;
    const delivery = `${activity.conversation.id} ${activity.id}`;
    if (activity.id && !(await this.desk.seen.isNew(delivery))) return;
    const pace = this.pace.take(activity.from.id);
    if (pace === 'ignore') return;
    try {
      await (pace === 'tell' ? askForPatience(context) : this.reply(context));
    } catch (error) {
      await this.desk.seen.forget(delivery);
      throw error;
    }
  }

  private async reply(context: TurnContext): Promise<void> {
    const { activity } = context;
    const token = pressedToken(activity.value);
    if (token !== undefined) return answerSubmit(context, token, this.desk);
    if (isReminderForm(activity.value)) return answerSubmittedForm(context, this.desk);
    const handled = await withTyping(context, async () =>
      coreFor(context, this.desk).handle(readMessage(activity)),
    );
    const sent = await deliver(context, handled, this.desk);
    if (asksForReminders(handled.reply))
      sent.push(...(await sendCard(context, renderReminderForm(activity))));
    this.desk.answered.remember(activity, sent);
  }

  protected override onAdaptiveCardInvoke(
    context: TurnContext,
    { action }: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    // Teams itself asks for views again: nobody pressed.
    const isPaced = action.verb === 'view' || this.takes(context);
    return isPaced ? answerPress(context, action, this.desk) : Promise.resolve(tooFast(context));
  }

  protected override async handleTeamsMessagingExtensionFetchTask(
    { activity }: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    return openCheckDialog(activity, action);
  }

  protected override async handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
    action: MessagingExtensionAction,
  ): Promise<MessagingExtensionActionResponse> {
    const { activity } = context;
    if (!this.takes(context)) return { task: { type: 'message', value: patienceFor(activity) } };
    return answerCheckDialog(activity, action, coreFor(context, this.desk));
  }

  protected override async handleTeamsMessagingExtensionQuery(
    context: TurnContext,
    query: MessagingExtensionQuery,
  ): Promise<MessagingExtensionResponse> {
    const { activity } = context;
    return this.searchPace.take(activity.from.id) === 'answer'
      ? findClauses(activity, query, coreFor(context, this.desk))
      : { composeExtension: { type: 'message', text: patienceFor(activity) } };
  }

  /** A press needs an answer each time, also from somebody who was told to wait. */
  private takes({ activity }: TurnContext): boolean {
    return this.pace.take(activity.from.id) === 'answer';
  }
}

async function askForPatience(context: TurnContext): Promise<void> {
  const text = patienceFor(context.activity);
  await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
}

function tooFast({ activity }: TurnContext): AdaptiveCardInvokeResponse {
  return toast(patienceFor(activity));
}

function patienceFor(activity: Activity): string {
  return wordsFor(localeOf(activity)).tooFast;
}
