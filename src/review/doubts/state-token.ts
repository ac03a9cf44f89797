import { ACCOUNTS, MEDIA, PLATFORMS, SEVERITIES, hash } from '../../domain';
import type { ReviewVerdict } from '../../domain';
import type { DoubtAnswer, Point, ReviewState } from './state';

const ANSWERS: readonly DoubtAnswer[] = ['open', 'clears', 'keeps'];
const COUNT = SEVERITIES.length;
const VERDICTS: readonly ReviewVerdict[] = ['clear', ...SEVERITIES];
/** Digits of a rule's code. */
const CODE_LENGTH = 4;
/** No longer than a button's token may be. */
const TOKEN = /^review:[0-9a-z]{3}:[0-9]{0,9}:[0-9](?:[0-9a-z]{6}){0,24}$/;

/**
 * "review:040:10:0…": where the draft goes, the answers, the rest, and six signs a finding: severities,
 * doubt, and a code that stands for its rule. A code is made from the rule's id, so that a button
 * outlives a change of the content.
 */
export function writeStateToken({
  account,
  platform,
  media,
  points,
  answers,
  rest,
}: ReviewState): string {
  const place = [ACCOUNTS.indexOf(account), PLATFORMS.indexOf(platform), MEDIA.indexOf(media)];
  return [
    'review',
    place.map(toDigit).join(''),
    answers.map((answer) => ANSWERS.indexOf(answer)).join(''),
    toDigit(VERDICTS.indexOf(rest)) + points.map(writePoint).join(''),
  ].join(':');
}

/** Undefined for what no review of these rules has written. */
export function readStateToken(
  token: string,
  ruleOf: ReadonlyMap<string, string>,
): ReviewState | undefined {
  if (!TOKEN.test(token)) return undefined;
  const [signs = '', given = '', found = ''] = token.split(':').slice(1);
  const place = readPlace(signs);
  const rest = VERDICTS[fromDigit(found[0])];
  const answers = Array.from(given, (digit) => ANSWERS[fromDigit(digit)]);
  const points = piecesOf(found.slice(1)).map((piece) => readPoint(piece, ruleOf));
  if (!place || !rest || !areKnown(answers) || !areKnown(points)) return undefined;
  return points.every(hangsOnOne(answers)) ? { ...place, points, answers, rest } : undefined;
}

function hangsOnOne({ length }: readonly DoubtAnswer[]): (point: Point) => boolean {
  return ({ doubt }) => doubt === undefined || doubt < length;
}

function readPlace(signs: string): Pick<ReviewState, 'account' | 'platform' | 'media'> | undefined {
  const account = ACCOUNTS[fromDigit(signs[0])];
  const platform = PLATFORMS[fromDigit(signs[1])];
  const media = MEDIA[fromDigit(signs[2])];
  return account && platform && media && { account, platform, media };
}

function piecesOf(points: string): readonly string[] {
  return points.match(/.{6}/g) ?? [];
}

/** Every rule's code with its id. */
export function ruleCodes(ids: Iterable<string>): Map<string, string> {
  return new Map(Array.from(ids, (id) => [codeOf(id), id]));
}

function codeOf(id: string): string {
  return hash(id).toString(36).padStart(CODE_LENGTH, '0').slice(-CODE_LENGTH);
}

/** One digit for both severities and whether words are marked; doubts count from 1. */
function writePoint({ rule, severity, confirmed, isMarked, doubt }: Point): string {
  const ranks = SEVERITIES.indexOf(severity) + COUNT * SEVERITIES.indexOf(confirmed);
  const rank = ranks + (isMarked ? 0 : COUNT * COUNT);
  return toDigit(rank) + toDigit(doubt === undefined ? 0 : doubt + 1) + codeOf(rule);
}

function readPoint(sign: string, ruleOf: ReadonlyMap<string, string>): Point | undefined {
  const rank = fromDigit(sign[0]);
  const doubt = fromDigit(sign[1]) - 1;
  const rule = ruleOf.get(sign.slice(2));
  const severity = SEVERITIES[rank % COUNT];
  const confirmed = SEVERITIES[Math.floor(rank / COUNT) % COUNT];
  if (rule === undefined || !severity || !confirmed || rank >= 2 * COUNT * COUNT) return undefined;
  const isMarked = rank < COUNT * COUNT;
  return { rule, severity, confirmed, isMarked, ...(doubt >= 0 && { doubt }) };
}

function areKnown<T extends object | string>(list: readonly (T | undefined)[]): list is T[] {
  return list.every((entry) => entry !== undefined);
}

function toDigit(number: number): string {
  return number.toString(36);
}

function fromDigit(digit = ''): number {
  return Number.parseInt(digit || '-', 36);
}
