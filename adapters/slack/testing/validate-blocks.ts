import { z } from 'zod';
import { homeSchema, messageBlocks, modalSchema } from './block-schemas';

/** From about here on Slack answers msg_blocks_too_long; it documents no figure. */
const MAX_CHARACTERS = 13_000;

/** What Slack would refuse in the blocks of a message; empty when it would take them. */
export function blockFaults(blocks: unknown): string[] {
  const length = JSON.stringify(blocks ?? null).length;
  return [
    ...(length > MAX_CHARACTERS ? [`msg_blocks_too_long: ${length} characters`] : []),
    ...faults(messageBlocks, blocks),
  ];
}

/** What Slack would refuse in a modal or the Home tab. */
export function viewFaults(view: unknown, type: 'modal' | 'home'): string[] {
  return faults(type === 'modal' ? modalSchema : homeSchema, view);
}

function faults(schema: z.ZodType, value: unknown): string[] {
  const { error } = schema.safeParse(value);
  return error ? [z.prettifyError(error)] : [];
}
