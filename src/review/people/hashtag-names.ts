import type { Span } from '../fold';
import type { Reading } from '../reading';
import type { Gazetteer } from './gazetteer';

const BEFORE =
  /^(?:team|prayfor|prayersfor|prayingfor|justicefor|goodluck|getwell|getwellsoon|happybirthday|welcomehome|welcome|rip|welove|weloveyou|thankyou|thanks|gofor|fightfor|forthelove|missyou|inmemoryof|remembering|go|love|miss|todospor|fuerza|graciasa|courage|pour)/;
const AFTER =
  /(?:strong|stronger|warrior|warriors|story|journey|fight|fights|fighter|squad|tough|angel|forever|rocks|fuerte)$/;
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu;

/** Hashtags with a name inside: #PrayForMaria, #jennystrong. */
export function findHashtagNames({ tokens, text }: Reading, gazetteer: Gazetteer): Span[] {
  return tokens.filter(({ word, start, end }) => {
    if (!word.startsWith('#') || word.length < 5 || word.length > 40) return false;
    return isNameTag(text.slice(start + 1, end), gazetteer);
  });
}

function isNameTag(tag: string, gazetteer: Gazetteer): boolean {
  const parts = tag.match(PARTS) ?? [];
  if (parts.length > 1 && parts.length < 8)
    return hasNamePart(
      parts.map((part) => part.toLowerCase()),
      gazetteer,
    );
  const lower = tag.toLowerCase();
  const rest = lower.replace(BEFORE, '').replace(AFTER, '');
  return rest !== lower && gazetteer.isClear(rest);
}

/** A clear given name, alone beside a cue or with a family name after it. */
function hasNamePart(parts: readonly string[], gazetteer: Gazetteer): boolean {
  return parts.some((part, i) => {
    if (part.length < 3 || !gazetteer.isClear(part)) return false;
    const next = parts[i + 1];
    if (next !== undefined && gazetteer.kindOf(next) === 'family') return true;
    const head = parts.slice(0, i).join('');
    return (
      (head !== '' && head.replace(BEFORE, '') === '') ||
      (next !== undefined && AFTER.test(next) && i === 0)
    );
  });
}
