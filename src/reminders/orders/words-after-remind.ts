import type { Instant } from '../../domain';
import { plainWords } from './order-words';
import type { OrderWords } from './order-words';
import { readOrder } from './read-order';

/**
 * What stands after "/policy remind", "policy remind" or "remind"; undefined when a message begins
 * otherwise. After "remind" alone there must be an order: "remind me what the policy says" is a question.
 */
export function wordsAfterRemind(
  message: string,
  words: OrderWords,
  now: Instant,
): string | undefined {
  const [, policy = '', word = '', rest = ''] =
    /^\s*(\/?policy\s+)?([^\s:]+):?([\s\S]*)$/i.exec(message) ?? [];
  if (!words.remind.has(plainWords(word))) return undefined;
  const order = readOrder(rest, words, now);
  const isQuestion = policy === '' && order.kind === 'misread' && order.understood === '';
  return isQuestion ? undefined : rest.trim();
}
