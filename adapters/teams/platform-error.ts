export type PlatformCode =
  | 'RATE_LIMITED'
  | 'AUTH_FAILED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'TOO_LARGE'
  | 'NETWORK'
  | 'UNKNOWN';

/** Teams did not do what we asked. The message is static: what was sent stays out of it. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly platform = 'teams';
  constructor(
    readonly code: PlatformCode,
    readonly status?: number,
  ) {
    super(`Teams did not take a message (${code}).`);
  }
}

const CODES: Readonly<Record<number, PlatformCode>> = {
  401: 'AUTH_FAILED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  429: 'RATE_LIMITED',
};

/** Undefined when the error did not come from calling Teams. */
export function readPlatformError(error: unknown): PlatformError | undefined {
  if (error instanceof PlatformError) return error;
  if (!(error instanceof Error)) return undefined;
  const { statusCode, code } = error as Error & { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number') return platformErrorFor(statusCode);
  const isNetwork =
    typeof code === 'string' && /^(?:E[A-Z]+|UND_ERR|REQUEST_SEND_ERROR)/.test(code);
  return isNetwork || error.name === 'TimeoutError' ? new PlatformError('NETWORK') : undefined;
}

export function platformErrorFor(status: number): PlatformError {
  return new PlatformError(CODES[status] ?? (status >= 500 ? 'NETWORK' : 'UNKNOWN'), status);
}
