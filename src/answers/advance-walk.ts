import { followChoice } from './walk-token';
import type { WalkState } from './walk-token';

/** Takes the choices that the question's facts have made already, as far as they are clear. */
export function advanceWalk(state: WalkState, facts: ReadonlySet<string>): WalkState {
  if (!('step' in state.at)) return state;
  const choices = state.walk.steps[state.at.step]?.choices ?? [];
  const made = choices.filter((choice) => choice.facts?.some((fact) => facts.has(fact)));
  const [only] = made;
  const next = only && made.length === 1 ? followChoice(state, only.id) : undefined;
  return next ? advanceWalk(next, facts) : state;
}
