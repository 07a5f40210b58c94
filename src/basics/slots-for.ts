/** Slots of a table by open addressing for so many entries at most: the least power of two, from `least` on, of which half stays free. */
export function slotsFor(entries: number, least = 16): number {
  let slots = least;
  while (slots < 2 * entries) slots *= 2;
  return slots;
}
