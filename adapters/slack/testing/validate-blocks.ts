/** A block or element as it arrives, before anybody trusts it. */
type Loose = Record<string, unknown>;

/** Slack's documented limits. https://docs.slack.dev/reference/block-kit/blocks */
const LIMITS = {
  messageBlocks: 50,
  viewBlocks: 100,
  header: 150,
  section: 3_000,
  contextElements: 10,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2_000,
  id: 255,
  title: 24,
  option: 75,
  initialValue: 3_000,
};

/** What Slack would refuse in these blocks; empty when it would take them. */
export function blockFaults(blocks: unknown, where: 'message' | 'view'): string[] {
  if (!Array.isArray(blocks)) return ['blocks is no list'];
  const list = blocks as Loose[];
  const most = where === 'message' ? LIMITS.messageBlocks : LIMITS.viewBlocks;
  const ids = list.flatMap(({ block_id: id }) => (typeof id === 'string' ? [id] : []));
  return [
    ...(list.length === 0 || list.length > most ? [`${list.length} blocks`] : []),
    ...(new Set(ids).size < ids.length ? ['block_id twice'] : []),
    ...list.flatMap((block, index) => faultsOf(block).map((fault) => `blocks[${index}]: ${fault}`)),
  ];
}

/** What Slack would refuse in this modal or home view. */
export function viewFaults(view: Loose): string[] {
  const parts: [string, number][] = [
    ['title', LIMITS.title],
    ['submit', LIMITS.title],
    ['close', LIMITS.title],
  ];
  const texts = parts.flatMap(([name, most]) =>
    view[name] === undefined
      ? []
      : textFaults(view[name], most).map((fault) => `${name}: ${fault}`),
  );
  const hasInput = (view['blocks'] as Loose[]).some(({ type }) => type === 'input');
  return [
    ...(view['type'] === 'modal' && view['title'] === undefined ? ['title is missing'] : []),
    ...(hasInput && view['submit'] === undefined ? ['submit is missing'] : []),
    ...texts,
    ...blockFaults(view['blocks'], 'view'),
  ];
}

function faultsOf(block: Loose): string[] {
  switch (block['type']) {
    case 'header':
      return textFaults(block['text'], LIMITS.header, ['plain_text']);
    case 'section':
      return textFaults(block['text'], LIMITS.section);
    case 'context':
      return listFaults(block['elements'], LIMITS.contextElements, (item) =>
        textFaults(item, LIMITS.section),
      );
    case 'actions':
      return listFaults(block['elements'], LIMITS.actionElements, buttonFaults);
    case 'input':
      return [...textFaults(block['label'], 2_000), ...inputFaults(block['element'] as Loose)];
    case 'divider':
      return [];
    default:
      return [`unknown type ${String(block['type'])}`];
  }
}

function listFaults(list: unknown, most: number, check: (item: Loose) => string[]): string[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > most) return ['elements'];
  const items = list as Loose[];
  const ids = items.flatMap(({ action_id: id }) => (typeof id === 'string' ? [id] : []));
  return [...(new Set(ids).size < ids.length ? ['action_id twice'] : []), ...items.flatMap(check)];
}

function buttonFaults(button: Loose): string[] {
  const { action_id: id, value } = button;
  return [
    ...textFaults(button['text'], LIMITS.buttonText, ['plain_text']),
    ...(typeof id !== 'string' || id.length > LIMITS.id ? ['action_id'] : []),
    ...(typeof value === 'string' && value.length > LIMITS.buttonValue ? ['value too long'] : []),
  ];
}

function inputFaults(element: Loose): string[] {
  const initial = element['initial_value'];
  const options = element['options'];
  return [
    ...(typeof initial === 'string' && initial.length > LIMITS.initialValue
      ? ['initial_value']
      : []),
    ...(options === undefined
      ? []
      : listFaults(options, 100, (option) => textFaults(option['text'], LIMITS.option))),
  ];
}

function textFaults(text: unknown, most: number, types = ['plain_text', 'mrkdwn']): string[] {
  if (typeof text !== 'object' || text === null) return ['text is missing'];
  const { type, text: words } = text as Loose;
  if (typeof type !== 'string' || !types.includes(type)) return [`text of type ${String(type)}`];
  if (typeof words !== 'string' || words === '') return ['text is empty'];
  return words.length > most ? [`text of ${words.length} characters`] : [];
}
