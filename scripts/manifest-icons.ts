import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

/** Red, green, blue and opacity, each from 0 to 1. */
type Color = readonly [number, number, number, number];
/** The color at a point of a picture one wide and one high, the origin at the top left. */
type Picture = (x: number, y: number) => Color;
type Point = readonly [number, number];

const FOLDER = path.join(__dirname, '..', 'manifest', 'teams');
const CLEAR: Color = [1, 1, 1, 0];
const WHITE: Color = [1, 1, 1, 1];
const TEAL_LIGHT: Color = [0.07, 0.48, 0.53, 1];
const TEAL_DARK: Color = [0.02, 0.26, 0.33, 1];
const CORAL: Color = [1, 0.45, 0.36, 1];
/** Points looked at in each direction for one pixel: what makes edges smooth. */
const SAMPLES = 4;

/** The icons of the Teams app: a speech bubble with a medical cross and a mark that something was seen. */
export function drawIcons(): Record<'color.png' | 'outline.png', Buffer> {
  return { 'color.png': encodePng(192, colorIcon), 'outline.png': encodePng(32, outlineIcon) };
}

/** Teams cuts corners off, so the background reaches the edge and the sign stays in the middle. */
function colorIcon(x: number, y: number): Color {
  if (isInside(badge(x, y)) && isInside(tick(x, y))) return WHITE;
  if (isInside(badge(x, y))) return CORAL;
  if (isInside(badge(x, y) - 0.022)) return background(x, y);
  if (isInside(bubble(x, y))) return isInside(cross(x, y)) ? background(x, y) : WHITE;
  return background(x, y);
}

/** White lines on nothing, as Teams asks for. */
function outlineIcon(x: number, y: number): Color {
  const [u, v] = [0.5 + (x - 0.5) * 0.66, 0.485 + (y - 0.5) * 0.66];
  const line = Math.abs(bubble(u, v) + 0.022) - 0.022;
  return isInside(line) || isInside(cross(u, v) + 0.008) ? WHITE : CLEAR;
}

function background(x: number, y: number): Color {
  const t = Math.min(1, Math.max(0, (x + y) / 2));
  return [0, 1, 2, 3].map(
    (i) => TEAL_LIGHT[i]! + (TEAL_DARK[i]! - TEAL_LIGHT[i]!) * t,
  ) as unknown as Color;
}

// Shapes: the distance from their edge, below zero inside.

function bubble(x: number, y: number): number {
  return Math.min(
    roundedBox(x - 0.5, y - 0.46, { width: 0.27, height: 0.22, radius: 0.1 }),
    tail(x, y),
  );
}

function tail(x: number, y: number): number {
  // Far from it its distance does not matter, and this is most of the picture.
  if (y < 0.55 || x > 0.6) return 1;
  return (
    triangle(x, y, [
      [0.33, 0.62],
      [0.51, 0.62],
      [0.36, 0.79],
    ]) - 0.012
  );
}

function cross(x: number, y: number): number {
  const [u, v] = [x - 0.5, y - 0.46];
  return Math.min(
    roundedBox(u, v, { width: 0.115, height: 0.04, radius: 0.014 }),
    roundedBox(u, v, { width: 0.04, height: 0.115, radius: 0.014 }),
  );
}

function badge(x: number, y: number): number {
  return Math.hypot(x - 0.715, y - 0.655) - 0.115;
}

function tick(x: number, y: number): number {
  const short = segment(x, y, [
    [0.667, 0.658],
    [0.702, 0.694],
  ]);
  const long = segment(x, y, [
    [0.702, 0.694],
    [0.765, 0.619],
  ]);
  return Math.min(short, long) - 0.017;
}

interface Box {
  width: number;
  height: number;
  radius: number;
}

/** Around the origin; width and height are measured from there. */
function roundedBox(x: number, y: number, { width, height, radius }: Box): number {
  const [dx, dy] = [Math.abs(x) - width + radius, Math.abs(y) - height + radius];
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function triangle(x: number, y: number, [a, b, c]: readonly [Point, Point, Point]): number {
  const edges = [segment(x, y, [a, b]), segment(x, y, [b, c]), segment(x, y, [c, a])];
  const sides = [side(x, y, [a, b]), side(x, y, [b, c]), side(x, y, [c, a])];
  const inside = sides.every((s) => s >= 0) || sides.every((s) => s <= 0);
  return inside ? -Math.min(...edges) : Math.min(...edges);
}

/** On which side of the line from a to b the point lies. */
function side(x: number, y: number, [a, b]: readonly [Point, Point]): number {
  return (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
}

function segment(x: number, y: number, [a, b]: readonly [Point, Point]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.min(1, Math.max(0, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}

function isInside(distance: number): boolean {
  return distance < 0;
}

function encodePng(size: number, picture: Picture): Buffer {
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (__, x) => pixel(picture, size, [x, y])).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, with opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The mean of the samples in a pixel; clear ones lend no color. */
function pixel(picture: Picture, size: number, [column, row]: Point): number[] {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size;
    const [red, green, blue, alpha] = picture(x, y);
    [red, green, blue].forEach((channel, index) => (sum[index]! += channel * alpha));
    sum[3]! += alpha;
  }
  const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
  const colors = alpha === 0 ? [1, 1, 1] : [red, green, blue].map((channel) => channel / alpha);
  return [...colors, alpha / (SAMPLES * SAMPLES)].map((channel) => Math.round(channel * 255));
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(content.length + 8);
  frame.writeUInt32BE(data.length, 0);
  content.copy(frame, 4);
  frame.writeUInt32BE(crc32(content), content.length + 4);
  return frame;
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

if (require.main === module) {
  for (const [name, bytes] of Object.entries(drawIcons()))
    writeFileSync(path.join(FOLDER, name), bytes);
}
