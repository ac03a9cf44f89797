import fc from 'fast-check';
import type { Activity } from 'botbuilder';
import { readHtml } from './read-html';
import { readDialog, readHandedOver, readMessage } from './read-request';
import { BOT, CHANNEL, GROUP, PERSON, activity, mention } from './testing/activities';

function read(fields: Record<string, unknown>): ReturnType<typeof readMessage> {
  return readMessage(activity(fields) as unknown as Activity);
}

describe('a message', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['plain words', { text: 'May I post this?' }, 'May I post this?'],
    ['blanks around', { text: '  hi \n' }, 'hi'],
    ['our name in front', mention('hello', GROUP), 'hello'],
    ['our name alone', mention('', GROUP), ''],
    [
      'our name in the middle and twice',
      {
        ...mention('', GROUP),
        text: 'so <at>Policy Assistant</at> hello <at>Policy Assistant</at>',
      },
      'so   hello',
    ],
    [
      "a colleague's name, which stays",
      {
        text: 'May <at>Ann Lee</at> post it?',
        entities: [{ type: 'mention', mentioned: PERSON, text: '<at>Ann Lee</at>' }],
      },
      'May Ann Lee post it?',
    ],
    ['escaped signs', { text: 'a &lt;b&gt; &amp; c&nbsp;d &#39;e&#x27;' }, "a <b> & c d 'e'"],
    ['words that look like HTML, which stay', { text: 'use <b>bold</b>' }, 'use <b>bold</b>'],
    ['HTML', { text: '<p>one</p><p>two &amp; three</p>', textFormat: 'xml' }, 'one\n\ntwo & three'],
    ['Windows line ends', { text: 'a\r\nb' }, 'a\nb'],
    ['no text', { text: undefined }, ''],
  ])('with %s is read as the person meant it', (_what, fields, text) => {
    expect(read(fields)).toMatchObject({ kind: 'message', text });
  });

  it.each([
    ['en-US', 'en'],
    ['es-MX', 'es'],
    ['fr', 'fr'],
    ['FR_ca', 'fr'],
    ['de-DE', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of a client in %s is in %s', (locale, expected) => {
    expect(read({ text: 'x', locale }).locale).toBe(expected);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a channel is the thread', { conversation: CHANNEL }, CHANNEL.id],
    ['a group chat is the chat', { conversation: GROUP }, GROUP.id],
    [
      'a slash command is the person in the chat',
      { conversation: GROUP, recipient: { ...BOT, isTargeted: true } },
      `${GROUP.id};from=${PERSON.id}`,
    ],
  ])('in %s', (_what, fields, conversation) => {
    expect(read({ text: 'x', ...fields })).toMatchObject({ conversation });
  });
});

describe('a message that was handed over', () => {
  it.each([
    [
      'HTML',
      { contentType: 'html', content: '<div>one<br>two</div><div>three</div>' },
      'one\ntwo\n\nthree',
    ],
    [
      'emoji and pictures',
      { contentType: 'html', content: 'Hi <emoji alt="🎉"></emoji><img alt="our team" src="x">' },
      'Hi 🎉our team',
    ],
    ['plain text', { contentType: 'text', content: ' a <b> c ' }, 'a <b> c'],
    ['nothing', {}, ''],
  ])('as %s gives its words', (_what, body, text) => {
    expect(readHandedOver(body)).toBe(text);
  });

  it('never becomes longer than its HTML, however broken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', ';', '#', 'x', '1', '"', ' ', '/') }),
        (html) => {
          expect(readHtml(html).length).toBeLessThanOrEqual(html.length);
        },
      ),
    );
  });

  it('reads a hostile megabyte without getting stuck', () => {
    expect(readHtml('<'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(readHtml('&#'.repeat(500_000))).toHaveLength(1_000_000);
  });
});

describe('a filled-in dialog', () => {
  it.each([
    [
      { text: 'x', account: 'official', platform: 'x', media: 'video', alt: 'true' },
      { account: 'official', platform: 'x', media: 'video', alt: true },
    ],
    [
      { text: 'x', alt: 'false' },
      { account: 'personal', platform: 'other', media: 'none', alt: false },
    ],
    [{ text: 5 }, { text: '' }],
    ['words', { text: '' }],
    [undefined, { text: '' }],
  ])('%j becomes a draft', (data, draft) => {
    expect(readDialog(data, activity() as unknown as Activity)).toMatchObject({
      kind: 'check',
      draft,
    });
  });
});
