/** Orders and numbers that are the same on every platform and follow no locale. */

import { appendTo } from "./append-to.js";

/** Compares strings for `sort`, code unit by code unit. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The labels numbered anew from 0, in the order in which they first come. */
export function numberedByFirst(labels: ArrayLike<number>): Uint32Array {
  const numbers = new Map<number, number>();
  return Uint32Array.from(labels, (label) => {
    const known = numbers.get(label) ?? numbers.size;
    numbers.set(label, known);
    return known;
  });
}

/** The places of each label, labels in the order in which they first come. */
export function groupedByLabel(labels: Uint32Array): number[][] {
  const groups = new Map<number, number[]>();
  for (let place = 0; place < labels.length; place++) appendTo(groups, labels[place]!, place);
  return [...groups.values()];
}

/** Places of the labels, which are below `most`, sorted by label, then by place. */
export function placesByLabel(labels: Uint32Array, most: number): Uint32Array {
  const starts = new Uint32Array(most + 1);
  for (const label of labels) starts[label + 1]!++;
  countsToStarts(starts);
  const places = new Uint32Array(labels.length);
  for (let place = 0; place < labels.length; place++) places[starts[labels[place]!]!++] = place;
  return places;
}

/** In place: how long lists are, list i at place i + 1, to where each starts when one stands behind the other. */
export function countsToStarts(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
}

/** Distinct values in ascending order. */
export function distinct<T extends Uint32Array | Float64Array>(values: T): T {
  const sorted = values.slice().sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  }
  return sorted.slice(0, size) as T;
}
