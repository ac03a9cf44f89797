import type { KnownBlock } from '@slack/types';
import type { Message, Passage } from '../../src';
import { drawContext, drawPassage, drawThought } from './draw-passages';

/** What one place takes: blocks a part, characters of JSON a part, parts. */
export interface Room {
  blocks: number;
  characters: number;
  parts: number;
}

interface Fitting {
  room: Room;
  /** Stands at the very end: buttons. */
  tail: KnownBlock[];
  /** Said in place of what does not fit. */
  more: string;
}

/**
 * A message as parts that each fit. Most messages fit as they are. A long one is drawn more densely
 * and broken between thoughts; what still does not fit is left out, and that is said. The notes at the
 * end tell what was not checked: they are always shown, unless they alone would fill half of a part.
 */
export function fitPassages(message: Message, { room, tail, more }: Fitting): KnownBlock[][] {
  const airy = message.passages.flatMap((passage, index) =>
    drawPassage(passage, index === 0 ? message.tone : 'neutral'),
  );
  if (fits([...airy, ...tail], room)) return [[...airy, ...tail]];

  const { thoughts, closing } = splitThoughts(message.passages);
  const notes = drawThought(closing, 'neutral');
  const isShort = fits(notes, half(room));
  const drawn = thoughts.map((thought, index) =>
    drawThought(thought, index === 0 ? message.tone : 'neutral'),
  );
  if (!isShort) drawn.push(notes);
  const end = isShort ? [...notes, ...tail] : tail;
  const note = drawContext([more]);
  return pack(drawn, { room: minus(room, [...note, ...end]), note, end });
}

function pack(
  thoughts: readonly KnownBlock[][],
  { room, note, end }: { room: Room; note: KnownBlock[]; end: KnownBlock[] },
): KnownBlock[][] {
  const parts: KnownBlock[][] = [];
  let current: KnownBlock[] = [];
  let isCut = false;
  // A thought that is too long even alone is broken between its blocks.
  const pieces = thoughts.flatMap((thought) =>
    fits(thought, room) ? [thought] : thought.map((block) => [block]),
  );
  for (const piece of pieces) {
    const isFull = !fits([...current, ...piece], room);
    isCut = isFull && parts.length + 1 === room.parts;
    if (isCut) break;
    if (isFull) parts.push(current);
    current = isFull ? piece : [...current, ...piece];
  }
  return [...parts, [...current, ...(isCut ? note : []), ...end]];
}

/** A thought ends with its notes, such as the policy behind a finding. */
function splitThoughts(passages: readonly Passage[]): {
  thoughts: Passage[][];
  closing: Passage[];
} {
  const lastText = passages.findLastIndex(({ kind }) => kind !== 'note');
  // The first note after it belongs to it; those that follow belong to the message.
  const body = passages.slice(0, lastText + 2);
  const thoughts: Passage[][] = [];
  for (const [index, passage] of body.entries()) {
    const isNew = passage.kind !== 'note' && passages[index - 1]?.kind === 'note';
    if (isNew || thoughts.length === 0) thoughts.push([]);
    thoughts.at(-1)?.push(passage);
  }
  return { thoughts, closing: passages.slice(lastText + 2) };
}

function fits(blocks: readonly KnownBlock[], room: Room): boolean {
  return blocks.length <= room.blocks && JSON.stringify(blocks).length <= room.characters;
}

function half(room: Room): Room {
  return { ...room, blocks: room.blocks / 2, characters: room.characters / 2 };
}

function minus(room: Room, blocks: readonly KnownBlock[]): Room {
  return {
    ...room,
    blocks: room.blocks - blocks.length,
    characters: room.characters - JSON.stringify(blocks).length,
  };
}
