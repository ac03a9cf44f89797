import { WebAPIRequestError } from '@slack/web-api';
import { readSendFailure } from './send-failure';

/** As Node's fetch tells it: the system's own code is the cause of a cause. */
function broken(code: string): Error {
  const cause = Object.assign(new Error('connect'), { code });
  return new WebAPIRequestError(new TypeError('fetch failed', { cause }));
}

it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
  'a message comes later when the line was never open (%s)',
  (code) => {
    expect(readSendFailure(broken(code))).toMatchObject({ kind: 'later', wholeWorkspace: true });
  },
);

it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])(
  'a message may have arrived when the line broke (%s)',
  (code) => {
    expect(readSendFailure(broken(code))).toEqual({ kind: 'unsure' });
  },
);
