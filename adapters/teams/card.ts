/** The part of Adaptive Card schema 1.5 that we draw with; https://adaptivecards.io/explorer/ */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: string;
  version: '1.5';
  lang?: string;
  /** Shown by clients that cannot draw the card. */
  fallbackText: string;
  /** Read out by screen readers and devices without a screen. */
  speak: string;
  body: CardElement[];
  /** Teams' own: as wide as the chat; a phone gives it all its width anyway. */
  msteams?: { width: 'Full'; entities?: PersonMention[] };
  /** What Teams asks us for when one of these people comes back to the card. */
  refresh?: { action: ViewAction; userIds: [string] };
}

/** Shows who somebody is: the words in the card stand for the person. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format#mention-support-within-adaptive-cards */
export interface PersonMention {
  type: 'mention';
  /** As it stands in a TextBlock; text runs know no mentions. */
  text: string;
  mentioned: { id: string; name: string };
}

/** Shows again what somebody reached by a button. */
interface ViewAction {
  type: 'Action.Execute';
  title: string;
  verb: 'view';
  data: { token: string };
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  fontType?: 'Monospace';
  isSubtle?: boolean;
  size?: 'Small';
  selectAction?: { type: 'Action.OpenUrl'; url: string; title: string };
}

export type ContainerStyle = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';

interface Placed {
  spacing?: 'None' | 'Small' | 'Medium';
  /** A line above. */
  separator?: boolean;
}

export type CardElement = Placed &
  (
    | {
        type: 'TextBlock';
        text: string;
        wrap: true;
        style?: 'heading';
        size?: 'Medium' | 'Small';
        weight?: 'Bolder';
        isSubtle?: boolean;
      }
    | { type: 'RichTextBlock'; inlines: TextRun[] }
    | {
        type: 'Container';
        id?: string;
        isVisible?: boolean;
        style?: ContainerStyle;
        bleed?: boolean;
        items: CardElement[];
      }
    | {
        type: 'ColumnSet';
        columns: {
          type: 'Column';
          width: 'auto' | 'stretch';
          spacing?: 'None' | 'Small';
          items: CardElement[];
        }[];
      }
    | { type: 'ActionSet'; actions: CardAction[] }
    | {
        type: 'Input.Text';
        id: string;
        label: string;
        isMultiline: true;
        isRequired: true;
        errorMessage: string;
        placeholder: string;
        value?: string;
      }
    | {
        type: 'Input.ChoiceSet';
        id: string;
        label: string;
        style: 'compact';
        value: string;
        choices: { title: string; value: string }[];
      }
    | {
        type: 'Input.Time';
        id: string;
        label: string;
        value?: string;
        isRequired?: true;
        errorMessage?: string;
      }
    | {
        type: 'Input.Toggle';
        id: string;
        title: string;
        value: 'false';
        valueOn: 'true';
        valueOff: 'false';
      }
  );

export type CardAction =
  | {
      type: 'Action.Execute';
      title: string;
      tooltip: string;
      verb: 'remind';
      data: { form: 'remind' };
      style: 'positive';
      fallback: { type: 'Action.Submit'; title: string; data: { form: 'remind' } };
    }
  | {
      type: 'Action.Execute';
      title: string;
      /** Shown whole where a phone cuts the title. */
      tooltip: string;
      verb: 'act';
      data: { token: string };
      style?: 'positive';
      fallback: { type: 'Action.Submit'; title: string; data: { token: string } };
    }
  | {
      type: 'Action.Submit';
      title: string;
      data: { token?: string; intent?: 'check' };
      style?: 'positive';
    }
  | { type: 'Action.OpenUrl'; title: string; tooltip: string; url: string }
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] };

const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';

/** Gives lines of text the width of the chat: on a narrow card a review is three times as long. */
export function wide(narrow: AdaptiveCard, entities: PersonMention[] = []): AdaptiveCard {
  return { ...narrow, msteams: { width: 'Full', ...(entities.length > 0 && { entities }) } };
}

/**
 * One person's own view of a card that others see otherwise. Teams shows it to them again, newly drawn, when they
 * come back; https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views
 */
export function viewOf(person: string, token: string, shown: AdaptiveCard): AdaptiveCard {
  const { fallbackText: title } = shown;
  const action: ViewAction = { type: 'Action.Execute', title, verb: 'view', data: { token } };
  return { ...shown, refresh: { action, userIds: [person] } };
}

/** A card that says its summary where it cannot be drawn. */
export function card(body: CardElement[], summary: string, lang?: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    ...(lang && { lang }),
    fallbackText: summary,
    speak: summary,
    body,
  };
}
