import type { Judgement } from './judgement-of';

/** A yes becomes "yes, if"; anything else stays. */
export function toneDown(judgement: Judgement): Judgement {
  if (judgement.verdict !== 'allowed') return judgement;
  return { ...judgement, verdict: 'conditional', tonedDown: true };
}
