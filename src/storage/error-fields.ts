export function readText(error: unknown, name: string): string {
  const value = readField(error, name);
  return typeof value === 'string' ? value : '';
}

/** Not `instanceof Error`: errors of sockets and files come from another realm where code runs in a sandbox. */
export function readField(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null
    ? Object.getOwnPropertyDescriptor(error, name)?.value
    : undefined;
}
