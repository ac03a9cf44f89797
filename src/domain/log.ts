/** Values that may stand in a log: ids of clauses and rules, counts, durations, codes. Never text, names or tokens. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Where the product writes what it does. Messages are static sentences; what varies goes into fields. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
