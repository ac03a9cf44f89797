import { z } from 'zod';

/**
 * Block Kit as Slack documents it, strictly: an unknown field, a text too long or an element in the
 * wrong place is refused, as Slack does with `invalid_blocks`.
 * https://docs.slack.dev/reference/block-kit
 */
function plainText(most: number): z.ZodType {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
}

function mrkdwn(most: number): z.ZodType {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });
}

const id = z.string().min(1).max(255);
const block = { block_id: id.optional() };
const value = z.string().min(1).max(2_000);

const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });

const confirm = z.strictObject({
  title: plainText(100),
  text: plainText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(75),
  value: value.optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const feedbackButton = z.strictObject({
  text: plainText(75),
  value,
  accessibility_label: z.string().max(75).optional(),
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: id.optional(),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3_000).optional(),
  max_length: z.number().int().min(1).max(3_000).optional(),
  initial_value: z.string().min(1).max(3_000).optional(),
});

const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: id,
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
  })
  .refine(
    ({ options, initial_option: initial }) =>
      initial === undefined ||
      options.some((one) => JSON.stringify(one) === JSON.stringify(initial)),
    'initial_option is none of the options',
  );

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  action_id: id,
  options: z.array(option).min(1).max(10),
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: z.array(option).min(1).max(10),
  initial_option: option.optional(),
});

const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  action_id: id,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: id,
  default_to_current_conversation: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z.array(z.enum(['im', 'mpim', 'private', 'public'])).min(1),
      exclude_bot_users: z.boolean().optional(),
    })
    .optional(),
});

const anywhere = [
  z.strictObject({ ...block, type: z.literal('header'), text: plainText(150) }),
  z.strictObject({
    ...block,
    type: z.literal('section'),
    text: z.union([plainText(3_000), mrkdwn(3_000)]),
    expand: z.boolean().optional(),
  }),
  z.strictObject({
    ...block,
    type: z.literal('context'),
    elements: z
      .array(z.union([plainText(3_000), mrkdwn(3_000)]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    ...block,
    type: z.literal('actions'),
    elements: z.array(button).min(1).max(25).refine(hasOwnIds, 'action_id twice'),
  }),
  z.strictObject({ ...block, type: z.literal('divider') }),
] as const;

/** Only messages may hold these. */
const feedback = z.strictObject({
  ...block,
  type: z.literal('context_actions'),
  elements: z.array(feedbackButtons).min(1).max(5),
});

/** Only modals and the Home tab may hold these here. */
const input = z.strictObject({
  ...block,
  type: z.literal('input'),
  label: plainText(2_000),
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  element: z.union([textInput, select, checkboxes, radioButtons, timepicker, conversationsSelect]),
});

export const messageBlocks = z
  .array(z.union([...anywhere, feedback]))
  .min(1)
  .max(50)
  .refine(hasOwnBlockIds, 'block_id twice');

const viewBlocks = z
  .array(z.union([...anywhere, input]))
  .min(1)
  .max(100)
  .refine(hasOwnBlockIds, 'block_id twice');

const view = {
  blocks: viewBlocks,
  callback_id: id.optional(),
  private_metadata: z.string().max(3_000).optional(),
};

export const modalSchema = z
  .strictObject({
    ...view,
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
    'submit is missing',
  );

export const homeSchema = z.strictObject({ ...view, type: z.literal('home') });

function hasOwnIds(elements: readonly { action_id: string }[]): boolean {
  return new Set(elements.map(({ action_id: own }) => own)).size === elements.length;
}

function hasOwnBlockIds(blocks: readonly { block_id?: string | undefined }[]): boolean {
  const ids = blocks.flatMap(({ block_id: own }) => (own === undefined ? [] : [own]));
  return new Set(ids).size === ids.length;
}
