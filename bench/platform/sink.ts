/** Slack's Web API and Teams' connector in one: takes everything at once, and answers the least. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SinkQuestion } from './messages';

const SLACK = JSON.stringify({
  ok: true,
  user_id: 'UBOT',
  bot_id: 'BBOT',
  team_id: 'T1',
  ts: '1.1',
  user: { id: 'U1', locale: 'en-US', tz: 'Europe/Madrid' },
});

let bytes = 0;
const server = createServer((request, response) => {
  request.on('data', (part: Buffer) => (bytes += part.length));
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    response.end(request.url?.startsWith('/api/') ? SLACK : '{"id":"1"}');
  });
});
server.listen(0, '127.0.0.1', () => process.send?.('ready'));
process.on('message', (question: SinkQuestion) => {
  if (question === 'port') process.send?.((server.address() as AddressInfo).port);
  else process.send?.(bytes);
  bytes = 0;
});
