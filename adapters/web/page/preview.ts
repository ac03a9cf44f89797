/** What the server sends for one request: the same reply for both platforms. */
export interface Preview {
  message: { summary: string; visibility: 'asker' | 'place' };
  slack: SlackBlock[];
  teams: object;
}

export interface SlackText {
  type: 'mrkdwn' | 'plain_text';
  text: string;
}

export interface SlackBlock {
  type: string;
  text?: SlackText;
  fields?: SlackText[];
  elements?: SlackElement[];
}

export interface SlackElement {
  type: string;
  text?: SlackText | string;
  value?: string;
  style?: 'primary' | 'danger';
  url?: string;
}

/** Sends a request to the core behind the page. Throws a sentence for the person. */
export async function send(request: object): Promise<Preview> {
  const response = await fetch('/preview', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (response.ok) return (await response.json()) as Preview;
  throw new Error(
    response.status === 413
      ? 'That is too long to send.'
      : 'The assistant did not answer; is it running?',
  );
}
