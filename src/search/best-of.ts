/** A number of a list, and where it stands. */
interface Placed {
  place: number;
  value: number;
}

/** The highest numbers above zero, the highest first; of equal ones the first in the list. */
export function bestOf(values: Float64Array, limit: number): Placed[] {
  const places = new Int32Array(limit);
  const best = new Float64Array(limit);
  let count = 0;
  let bar = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value <= bar) continue;
    let at = count < limit ? count++ : limit - 1;
    for (; at > 0 && best[at - 1]! < value; at--) {
      best[at] = best[at - 1]!;
      places[at] = places[at - 1]!;
    }
    best[at] = value;
    places[at] = place;
    if (count === limit) bar = best[limit - 1]!;
  }
  const placed: Placed[] = [];
  for (let i = 0; i < count; i++) placed.push({ place: places[i]!, value: best[i]! });
  return placed;
}
