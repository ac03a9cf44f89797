import type { Clause, ClauseTranslation, Section } from './clause';
import type { FaqEntry, FaqTranslation } from './faq-entry';
import type {
  NeutralText,
  NeutralTextTranslation,
  Organization,
  OrganizationTranslation,
} from './organization';
import type { Observance } from './observance';
import type { Reminder, ReminderTranslation, Scenario, ScenarioTranslation } from './reminder';
import type { Lexicon, PlatformRule, Rule, RuleTranslation } from './rule';
import type { Locale } from './vocabulary';
import type { Walk, WalkTranslation } from './clarification';

/** What one language says differently from the English originals; missing ids fall back. */
export interface Translation {
  /** Absent where the language has no organization.yml. */
  organization?: OrganizationTranslation;
  sections: ReadonlyMap<string, Section>;
  neutralTexts: ReadonlyMap<string, NeutralTextTranslation>;
  clauses: ReadonlyMap<string, ClauseTranslation>;
  faq: ReadonlyMap<string, FaqTranslation>;
  walks: ReadonlyMap<string, WalkTranslation>;
  rules: ReadonlyMap<string, RuleTranslation>;
  reminders: ReadonlyMap<string, ReminderTranslation>;
  scenarios: ReadonlyMap<string, ScenarioTranslation>;
  /** Message templates by name, e.g. "answer" → Handlebars source. */
  messages: ReadonlyMap<string, string>;
  /** Words for verdicts, severities and buttons: messages/labels.yml. */
  labels: ReadonlyMap<string, string>;
}

/** Everything under knowledge/, read and checked. Never changed after it was loaded. */
export interface Knowledge {
  organization: Organization;
  sections: readonly Section[];
  clauses: ReadonlyMap<string, Clause>;
  faq: ReadonlyMap<string, FaqEntry>;
  walks: ReadonlyMap<string, Walk>;
  rules: readonly Rule[];
  /** Word lists for rules, by name. */
  lexicons: ReadonlyMap<string, Lexicon>;
  /** Data files of lexicons/ that have their own shape (facts, synonyms, scope, people's names …), by file name without ending. */
  wordData: ReadonlyMap<string, unknown>;
  platforms: readonly PlatformRule[];
  neutralTexts: readonly NeutralText[];
  reminders: ReadonlyMap<string, Reminder>;
  scenarios: ReadonlyMap<string, Scenario>;
  observances: ReadonlyMap<string, Observance>;
  messages: ReadonlyMap<string, string>;
  /** Words for verdicts, severities and buttons: messages/labels.yml. */
  labels: ReadonlyMap<string, string>;
  translations: ReadonlyMap<Exclude<Locale, 'en'>, Translation>;
  /** Hash of all files: two processes with the same one answer alike. */
  fingerprint: string;
}
