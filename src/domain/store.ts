import type { Person, Place, PlaceRef, ClosedReason } from './person';
import type { Delivery, Instant, ReminderRun, Subscription } from './reminder';

/**
 * Everything that is kept between requests. It has no column for the text of a draft or a question.
 * Every call may throw a StoreError when the store cannot be reached; nothing is half done then.
 */
export interface Store {
  readonly places: PlaceStore;
  readonly subscriptions: SubscriptionStore;
  readonly runs: RunStore;
  readonly deliveries: DeliveryStore;
  readonly paces: PaceStore;
  readonly switches: SwitchStore;
  readonly installations: InstallationStore;
  readonly receipts: ReceiptStore;
  readonly conversations: ConversationStore;
  readonly audit: AuditStore;
  readonly counts: CountStore;
  readonly acknowledgements: AcknowledgementStore;
  readonly tickets: TicketStore;
  /**
   * Removes what is kept about a person, by all ids that the platform knows the person by, or about a whole
   * workspace. The audit log keeps who did what as an admin, until the workspace goes.
   */
  forget(whom: Forgotten): Promise<void>;
  /** Removes what has served its time (docs/storage.md says when). To be called about once a day. */
  tidy(now: Instant): Promise<void>;
  /** True where other processes may work on the same store at this moment. */
  readonly isShared: boolean;
  /** Reads and writes once. Throws a StoreError that says what to mend. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface Forgotten {
  platform: string;
  workspace: string;
  /** Ids of the person and of the chat with that person; the whole workspace without it. */
  person?: readonly string[];
}

/** The store cannot be used: data folder, database or key. `message` says what to mend, without any secret. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: 'UNREACHABLE' | 'IN_USE' | 'READ_ONLY' | 'FULL' | 'CORRUPT' | 'KEY' | 'FAILED',
    message: string,
  ) {
    super(message);
  }
}

export interface PlaceStore {
  /** Keeps a place with its newest address, and opens it again; a person's opt-out stays. */
  remember(place: Omit<Place, 'closed' | 'optedOut'>): Promise<void>;
  find(ref: PlaceRef): Promise<Place | undefined>;
  close(ref: PlaceRef, reason: ClosedReason): Promise<void>;
  setOptedOut(ref: PlaceRef, optedOut: boolean): Promise<void>;
  /** People of a workspace who can be written to, by place id, from after `after`. */
  listPeople(
    workspace: { platform: string; workspace: string },
    page: { after?: string; limit: number; zone?: string },
  ): Promise<Place[]>;
  /** Zones of those people; undefined stands for the ones whose zone is unknown. */
  listZones(workspace: { platform: string; workspace: string }): Promise<(string | undefined)[]>;
  /** Removes all places of a workspace that uninstalled the app. */
  forgetWorkspace(workspace: { platform: string; workspace: string }): Promise<void>;
}

export interface SubscriptionStore {
  create(subscription: Omit<Subscription, 'id'>): Promise<Subscription>;
  find(id: string): Promise<Subscription | undefined>;
  /** Not ended ones, oldest first; all when `workspace` is left out. */
  list(workspace?: { platform: string; workspace: string }): Promise<Subscription[]>;
  /** What is given as undefined is taken away. */
  update(id: string, change: SubscriptionChange): Promise<void>;
}
export type SubscriptionChange = {
  [K in keyof Omit<Subscription, 'id' | 'createdAt' | 'createdBy'>]?: Subscription[K] | undefined;
};

export interface RunStore {
  /**
   * Opens the run of an occurrence with one delivery a place, all or nothing: who is killed on the way
   * leaves no run. Undefined when that occurrence has a run already: another process was first.
   */
  open(run: Omit<ReminderRun, 'id'>, recipients: Recipients): Promise<ReminderRun | undefined>;
  find(id: string): Promise<ReminderRun | undefined>;
  /** Newest first. */
  list(filter: {
    subscription?: string;
    states?: readonly ReminderRun['state'][];
    limit: number;
  }): Promise<ReminderRun[]>;
  /** False when the run is in none of the states `from`: another process was first. */
  setState(id: string, change: RunChange): Promise<boolean>;
  /** Open runs with nothing left to send become `done`. */
  finish(): Promise<void>;
}

/** Whom a run reaches. The store lists everyone itself: a workspace's people need not be in memory at once. */
export type Recipients =
  | { kind: 'nobody' }
  | { kind: 'place'; place: PlaceRef; notBefore: Instant }
  | {
      kind: 'everyone';
      platform: string;
      workspace: string;
      /** By zone, as `PlaceStore.listZones` has them; people of other zones are left out. */
      notBefore: ReadonlyMap<string | undefined, Instant>;
    };

export interface RunChange {
  from: readonly ReminderRun['state'][];
  to: ReminderRun['state'];
  /** What stands in the place of recalled messages: a key of labels `recalled.<key>`. They are removed without it. */
  instead?: string;
}

export interface DeliveryStore {
  /**
   * Takes deliveries for one worker until its lease ends: waiting ones of open runs that are due, and
   * those whose worker died while sending (`wasSending`). No delivery is ever held by two workers.
   */
  claim(order: {
    platform: string;
    worker: string;
    now: Instant;
    leaseMs: number;
    limit: number;
    /** Workspaces whose line (`PaceStore`) is taken beyond this moment are passed over. */
    lineFreeBy?: Instant;
  }): Promise<(Delivery & { wasSending: boolean })[]>;
  /** Marks that the message leaves now. False when the lease was lost, or the run was cancelled. */
  start(id: string, worker: string, leaseUntil: Instant): Promise<boolean>;
  /** Gives a claimed delivery back as it was; a `wasSending` one stays so. It can be claimed again from `notBefore` on. */
  release(id: string, worker: string, notBefore: Instant): Promise<void>;
  /**
   * What became of it. Waiting again in a run that was cancelled ends it as cancelled. Nothing happens
   * when another worker holds it by now, except that `sent` is believed from whoever saw it.
   */
  settle(id: string, worker: string, end: DeliveryEnd): Promise<void>;
  count(run: string): Promise<Record<Delivery['state'], number>>;
  /** By place id, from after `after`. */
  list(
    run: string,
    filter: { states: readonly Delivery['state'][]; after?: string; limit: number },
  ): Promise<Delivery[]>;
  /** Waiting ones become cancelled, all or those that were due before `dueBefore`; gives how many. */
  cancelWaiting(run: string, dueBefore?: Instant): Promise<number>;
  setRecalled(id: string): Promise<void>;
  /** Failed or unsure ones wait again, with no attempts counted, and their run is open again; gives how many. */
  retry(run: string, state: 'failed' | 'unsure', notBefore: Instant): Promise<number>;
}

export type DeliveryEnd =
  | { state: 'sent'; message: string; sentAt: Instant }
  | { state: 'failed' | 'unsure'; reason: NonNullable<Delivery['reason']> }
  | { state: 'waiting'; notBefore: Instant }
  | { state: 'cancelled' };

/** Places in the line of a workspace, shared by all processes. */
export interface PaceStore {
  /** Reserves `count` moments `everyMs` apart; gives the first, not before `now`. */
  reserve(order: {
    platform: string;
    workspace: string;
    count: number;
    everyMs: number;
    now: Instant;
  }): Promise<Instant>;
  /** Nothing more in that workspace before `until` (Retry-After). */
  holdOff(platform: string, workspace: string, until: Instant): Promise<void>;
}

/** Switches that hold everywhere at once. `hold`: a crisis, nothing is sent. */
export interface SwitchStore {
  get(name: 'hold'): Promise<{ since: Instant; by: string } | undefined>;
  set(name: 'hold', by: string | undefined, now: Instant): Promise<void>;
}

/** Slack installations; tokens are encrypted before they reach the database. */
export interface InstallationStore {
  /** `installation` is the platform's own JSON. */
  save(key: InstallationKey, installation: string): Promise<void>;
  find(key: InstallationKey): Promise<string | undefined>;
  remove(key: InstallationKey): Promise<void>;
  /** Workspaces and organisations that installed the app. */
  list(platform: string): Promise<InstallationKey[]>;
  /** Encrypts all under the newest key; gives how many were under an older one. */
  rotate(): Promise<number>;
}
export interface InstallationKey {
  platform: string;
  /** Slack organisation for org-wide installs, else the workspace. */
  workspace: string;
  isOrganisation: boolean;
}

/** What was handled already, on any replica. */
export interface ReceiptStore {
  /** True for the first who asks; with `since` also where it was taken before then and never finished. */
  take(key: string, now: Instant, since?: Instant): Promise<boolean>;
  /** Nobody takes it again. */
  finish(key: string, now: Instant): Promise<void>;
  /** Gives it back, when handling failed. */
  drop(key: string): Promise<void>;
  forgetBefore(before: Instant): Promise<void>;
}

/** The last subject of a thread or chat: a clause id, never text. */
export interface ConversationStore {
  last(key: string): Promise<string | undefined>;
  /** By the keys of their conversations; together or not at all. */
  remember(subjects: ReadonlyMap<string, string>, now: Instant): Promise<void>;
  forgetBefore(before: Instant): Promise<void>;
}

export interface AuditEntry {
  at: Instant;
  /** The platform's id of the admin. */
  by: string;
  platform: string;
  workspace: string;
  /** E.g. "subscribe", "cancel", "hold". */
  act: string;
  /** Id of what it was done to. */
  object?: string;
}
export interface AuditStore {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  list(limit: number): Promise<AuditEntry[]>;
}

/** A number of one day, without text and without people. */
export interface CountEntry {
  /** YYYY-MM-DD. */
  day: string;
  name: string;
  key: string;
  /** One when left out. */
  by?: number;
}

/** Entries that are added together are kept together or not at all. */
export interface CountStore {
  /** E.g. name "gap" with key of a section, "answer" of a clause, "scenario-asked" and "scenario-wrong" of a clause, "feedback-no" of a clause. */
  add(...entries: readonly CountEntry[]): Promise<void>;
  /** Sums since `day`, YYYY-MM-DD, by key. */
  since(name: string, day: string): Promise<ReadonlyMap<string, number>>;
}

export interface AcknowledgementStore {
  /** Once a person and version; later ones keep the first moment. */
  add(person: Omit<Person, 'isPlatformAdmin'>, version: string, at: Instant): Promise<void>;
  of(person: Omit<Person, 'isPlatformAdmin'>): Promise<{ version: string; at: Instant }[]>;
  /** People of a workspace who acknowledged a version. */
  count(workspace: { platform: string; workspace: string }, version: string): Promise<number>;
}

/** A question handed to a person; its words go to that person and are not kept. */
export interface Ticket {
  id: string;
  /** Where its asker hears of it. */
  asker: PlaceRef;
  /** Key of the contact that it went to. */
  contact: string;
  /** Nearest clause, if there is one. */
  clause?: string;
  state: 'open' | 'taken' | 'closed';
  /** The platform's id of who took or closed it; a closed one without was withdrawn by its asker. */
  takenBy?: string;
  openedAt: Instant;
  changedAt: Instant;
}
export interface TicketStore {
  open(ticket: Omit<Ticket, 'id' | 'state' | 'takenBy' | 'changedAt'>): Promise<Ticket>;
  find(id: string): Promise<Ticket | undefined>;
  /** Not closed ones, oldest first. */
  list(workspace: { platform: string; workspace: string }): Promise<Ticket[]>;
  /** Those of one asker, closed ones too, newest first. */
  listOf(asker: PlaceRef, limit: number): Promise<Ticket[]>;
  /** Those that changed at `since` or later, of every workspace, oldest change first. */
  listChanged(since: Instant): Promise<Ticket[]>;
  /** False when somebody was first: it is in none of the states `from`, and nothing happens. */
  change(
    id: string,
    change: {
      from: readonly Ticket['state'][];
      to: Ticket['state'];
      /** Who took it, or closed it; absent where it is given back or withdrawn. */
      by?: string;
      at: Instant;
    },
  ): Promise<boolean>;
}
