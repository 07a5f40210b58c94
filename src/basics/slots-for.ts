/** Slots of a table by open addressing for so many entries at most: the least power of two, from 16 on, of which half stays free. */
export function slotsFor(entries: number): number {
  let slots = 16;
  while (slots < 2 * entries) slots *= 2;
  return slots;
}
