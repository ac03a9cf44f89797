import { MAX_TOKEN_LENGTH } from '../domain';
import type { Walk } from '../domain';

interface Made {
  step: string;
  choice: string;
}

/** Where a walk stands: at a question, or at its end. */
export interface WalkState {
  walk: Walk;
  /** The choices that led here, earliest first. */
  made: readonly Made[];
  at: { step: string } | { outcome: string };
}

/** "walk:photo:who.patient,consent.no": the earliest choices are left out where it grows too long. */
export function writeWalkToken({ id }: Pick<Walk, 'id'>, made: readonly Made[]): string {
  const path = made.map(({ step, choice }) => `${step}.${choice}`).join(',');
  const token = `walk:${id}:${path}`;
  if (token.length <= MAX_TOKEN_LENGTH || made.length <= 1) return token;
  return writeWalkToken({ id }, made.slice(1));
}

/** Undefined for anything that is not a path of `walks`, e.g. of an older version of the content. */
export function readWalkToken(
  token: string,
  walks: ReadonlyMap<string, Walk>,
): WalkState | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const [kind, id = '', path = '', ...rest] = token.split(':');
  const walk = walks.get(id);
  if (kind !== 'walk' || !walk || rest.length > 0) return undefined;
  const parts = path.split(',').filter((part) => part !== '');
  const [first] = parts;
  const begin = first === undefined ? walk.start : stepOf(walk, first);
  if (begin === undefined) return undefined;
  return follow({ walk, made: [], at: { step: begin } }, parts);
}

export function startWalk(walk: Walk): WalkState {
  return { walk, made: [], at: { step: walk.start } };
}

/** The step that "consent.no" answers. Ids may hold dots themselves. */
function stepOf({ steps }: Walk, part: string): string | undefined {
  return Object.keys(steps).find((step) => part.startsWith(`${step}.`));
}

function follow(state: WalkState, parts: readonly string[]): WalkState | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return state;
  if (!('step' in state.at) || !part.startsWith(`${state.at.step}.`)) return undefined;
  const next = followChoice(state, part.slice(state.at.step.length + 1));
  return next && follow(next, rest);
}

/** The state after a choice; undefined when the step has no such choice. */
export function followChoice(state: WalkState, id: string): WalkState | undefined {
  if (!('step' in state.at)) return undefined;
  const { step } = state.at;
  const choice = state.walk.steps[step]?.choices.find((candidate) => candidate.id === id);
  if (!choice) return undefined;
  const made = [...state.made, { step, choice: id }];
  if (choice.step !== undefined) return { ...state, made, at: { step: choice.step } };
  return choice.outcome === undefined
    ? undefined
    : { ...state, made, at: { outcome: choice.outcome } };
}
