export type IdKind =
  'national-id' | 'credit-card' | 'iban' | 'account-number' | 'license-number' | 'plate' | 'vin';

/** A number's outward form and what must hold for it. */
export interface IdFormat {
  kind: IdKind;
  name: string;
  /** 9 a digit, A a letter; other characters stand for themselves. */
  shapes: readonly string[];
  /** On the number without separators, in capitals. */
  pattern?: RegExp;
  check?: (compact: string) => boolean;
  /** A word near it that says what it is. */
  cue?: RegExp;
  /** Only counts beside its cue or when it is all there is. */
  needsCue?: boolean;
  /** Also counts when nothing but the number was pasted. */
  alone?: boolean;
}
