export const BOT = { id: '28:bot', name: 'Policy Assistant' };
export const PERSON = {
  id: '29:nurse',
  name: 'Ana',
  aadObjectId: '00000000-0000-0000-0000-000000000020',
};
const TENANT = '99999999-8888-7777-6666-555555555555';

type Loose = Record<string, unknown>;
let count = 0;

/** An activity as Teams sends it from a personal chat. */
export function activity(fields: Loose = {}): Loose {
  return {
    type: 'message',
    id: `m${++count}`,
    channelId: 'msteams',
    locale: 'en-US',
    from: PERSON,
    recipient: BOT,
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...fields,
  };
}

export const GROUP = {
  id: '19:group@thread.v2',
  conversationType: 'groupChat',
  isGroup: true,
  tenantId: TENANT,
};
export const CHANNEL = {
  id: '19:channel@thread.tacv2;messageid=1700000000000',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT,
};

/** The same words spoken to the bot by name, in a place that others read. */
export function mention(text: string, conversation: object): Loose {
  return {
    text: `<at>Policy Assistant</at> ${text}\n`,
    conversation,
    entities: [{ type: 'mention', mentioned: BOT, text: '<at>Policy Assistant</at>' }],
  };
}
