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
}

export interface TextRun {
  type: 'TextRun';
  text: string;
  weight?: 'Bolder';
  italic?: boolean;
  fontType?: 'Monospace';
  isSubtle?: boolean;
  size?: 'Small';
  selectAction?: { type: 'Action.OpenUrl'; url: string; title: string };
}

export type ContainerStyle = 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';

export type CardElement =
  | {
      type: 'TextBlock';
      text: string;
      wrap: true;
      style?: 'heading';
      size?: 'Medium' | 'Small';
      weight?: 'Bolder';
      isSubtle?: boolean;
      spacing?: 'None' | 'Small' | 'Medium';
    }
  | { type: 'RichTextBlock'; inlines: TextRun[]; spacing?: 'None' | 'Small' | 'Medium' }
  | {
      type: 'Container';
      id?: string;
      isVisible?: boolean;
      style?: ContainerStyle;
      bleed?: boolean;
      separator?: boolean;
      spacing?: 'None' | 'Small' | 'Medium';
      items: CardElement[];
    }
  | {
      type: 'ColumnSet';
      spacing?: 'None' | 'Small' | 'Medium';
      columns: {
        type: 'Column';
        width: 'auto' | 'stretch';
        spacing?: 'None' | 'Small';
        items: CardElement[];
      }[];
    }
  | { type: 'ActionSet'; spacing?: 'Small' | 'Medium'; actions: CardAction[] }
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
      type: 'Input.Toggle';
      id: string;
      title: string;
      value: 'false';
      valueOn: 'true';
      valueOff: 'false';
    };

export type CardAction =
  | {
      type: 'Action.Execute';
      title: string;
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
  | { type: 'Action.ToggleVisibility'; title: string; targetElements: string[] };

const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';

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
