/**
 * Keys to the items that hold them: an inverted index that grows and shrinks item by item.
 *
 * Open addressing over 32-bit keys. Most keys are held by one item, which stands in the slot itself; the items of all others form linked lists
 * in two flat columns. Removed items are skipped, and swept out once they are the larger part, so that removing costs no more than adding did.
 */
import { SPREAD } from "../basics/hash.js";
import { widened } from "../basics/widened.js";

const LEAST_SLOTS = 1 << 10;
const LEAST_ENTRIES = 1 << 10;
/** The table is 60 to 80% full: 10 to 13 bytes a key. Linked entries get an eighth more room at a time: 8 to 9 bytes an item. */
const MOST_LOAD = 0.8;
const LOAD_AT_FIRST = 0.6;
const ROOM_FOR_ENTRIES = 1.125;
/** Second number of a slot: above 0 the first entry of the key's list, below 0 its only holder as -1 - item; or one of these: */
const EMPTY = 0; // the slot was never taken
const VACANT = 0x7fffffff; // the key was taken back; the search for another may run through the slot
/** A cursor is the number of an entry, or ALONE + item where the key has one holder, which needs no entry. */
const ALONE = 2 ** 31;

/** A table in plain columns. */
export interface PostingParts {
  readonly slots: Int32Array;
  readonly items: Uint32Array;
  readonly next: Uint32Array;
  /** Slots that a key has or had; those that were taken back count until the table is made anew. Saved indexes have it under this name. */
  readonly keysHeld: number;
  /** How many keys each item holds. */
  readonly keysOf: Uint32Array;
}

/** An item number that was removed sweeps the table when it comes back, unless it was taken back: give what replaces an item a number of its own. */
export class PostingTable {
  #slots: Int32Array = new Int32Array(2 * LEAST_SLOTS); // a key, and what holds it
  #slotsTaken = 0;
  #items: Uint32Array = new Uint32Array(LEAST_ENTRIES);
  #next: Uint32Array = new Uint32Array(LEAST_ENTRIES); // 0 ends a list; entries count from 1
  #entries = 1;
  readonly #removed = new Set<number>();
  #postings = 0; // of an item under a key each, those of removed items included
  #livePostings = 0; // the same without them
  #keysOf: Uint32Array = new Uint32Array(0); // for each item
  #latest = -1; // the item of the last additions; -1 after other changes
  #hasVacant = false;
  #canEmpty = false; // whether the slots that the latest item took can be as if they never were taken

  /** What `parts` gave, to be changed only where nobody else reads it. */
  static of({ slots, items, next, keysHeld, keysOf }: PostingParts): PostingTable {
    const table = new PostingTable();
    table.#slots = slots;
    table.#items = items;
    table.#next = next;
    table.#entries = items.length;
    table.#slotsTaken = keysHeld;
    table.#keysOf = keysOf;
    for (let item = 0; item < keysOf.length; item++) table.#livePostings += keysOf[item]!;
    table.#postings = table.#livePostings;
    return table;
  }

  /** All that is held, in plain columns; views, valid until the next change. */
  parts(): PostingParts {
    if (this.#postings > this.#livePostings) this.#sweep();
    return {
      slots: this.#slots,
      items: this.#items.subarray(0, this.#entries),
      next: this.#next.subarray(0, this.#entries),
      keysHeld: this.#slotsTaken,
      keysOf: this.#keysOf,
    };
  }

  /** Notes that an item holds these keys. Adding one twice keeps it twice. */
  add(item: number, keys: ArrayLike<number>): void {
    if (keys.length === 0) return;
    if (this.#removed.has(item)) this.#sweep();
    if (item !== this.#latest) this.#canEmpty = !this.#hasVacant;
    this.#latest = item;
    for (let i = 0; i < keys.length; i++) this.#put(keys[i]!, item);
    this.#postings += keys.length;
    this.#livePostings += keys.length;
    if (item >= this.#keysOf.length) this.#keysOf = widened(this.#keysOf, Math.ceil(item * ROOM_FOR_ENTRIES) + 16);
    this.#keysOf[item]! += keys.length;
  }

  /** Takes an item out of all its keys; without effect where it holds none. */
  remove(item: number): void {
    const keys = this.#keysOf[item] ?? 0;
    if (keys === 0) return;
    this.#latest = -1;
    this.#keysOf[item] = 0;
    this.#removed.add(item);
    this.#livePostings -= keys;
    this.#sweepIfSparse();
  }

  /**
   * As `remove`, of `keys` as they were added, in that order. An item that is the last to be added of all that hold its keys can come back with no
   * sweep; this costs its keys alone. Of the last additions of all no room stays taken.
   */
  takeBack(item: number, keys: ArrayLike<number>): void {
    if ((this.#keysOf[item] ?? 0) === 0) return;
    const isLatest = item === this.#latest;
    if (!isLatest) this.#canEmpty = false;
    for (let i = keys.length - 1; i >= 0; i--) {
      const at = this.#find(keys[i]!) + 1;
      const head = this.#slots[at]!;
      if (head === -1 - item) this.#free(at);
      else if (head > 0 && this.#items[head] === item) this.#unlink(at);
      else continue;
      this.#keysOf[item]!--;
      this.#livePostings--;
      if (isLatest) this.#postings--;
    }
    this.#latest = -1;
    this.remove(item);
    this.#sweepIfSparse();
  }

  /**
   * A cursor on the items that hold a key, latest added first; 0 where there is none. Valid until the next change:
   * `for (let at = table.first(key); at !== 0; at = table.next(at)) use(table.itemAt(at));`
   */
  first(key: number): number {
    const head = this.#slots[this.#find(key) + 1]!;
    if (head === VACANT) return 0;
    return this.#skipRemoved(head >= 0 ? head : ALONE - 1 - head);
  }

  /** The cursor on the item behind; 0 where there is none. */
  next(cursor: number): number {
    return cursor >= ALONE ? 0 : this.#skipRemoved(this.#next[cursor]!);
  }

  itemAt(cursor: number): number {
    return cursor >= ALONE ? cursor - ALONE : this.#items[cursor]!;
  }

  /** Whether two or more items hold a key. */
  isShared(key: number): boolean {
    const first = this.first(key);
    if (first === 0 || first >= ALONE) return false;
    const item = this.#items[first]!;
    for (let at = this.next(first); at !== 0; at = this.next(at)) if (this.#items[at] !== item) return true;
    return false;
  }

  /** The one item that holds a key beside another; undefined where none does, or several do. */
  onlyOther(key: number, item: number): number | undefined {
    let found: number | undefined;
    for (let at = this.first(key); at !== 0; at = this.next(at)) {
      const other = this.itemAt(at);
      if (other === item || other === found) continue;
      if (found !== undefined) return undefined;
      found = other;
    }
    return found;
  }

  #skipRemoved(cursor: number): number {
    let at = cursor;
    if (this.#removed.size > 0)
      while (at !== 0 && this.#removed.has(this.itemAt(at))) at = at >= ALONE ? 0 : this.#next[at]!;
    return at;
  }

  /** Puts an item in front of those of a key. */
  #put(key: number, item: number): void {
    if (this.#slotsTaken >= (this.#slots.length / 2) * MOST_LOAD) this.#rehash();
    const at = this.#find(key) + 1;
    const head = this.#slots[at]!;
    if (head === EMPTY) {
      this.#slotsTaken++;
      this.#slots[at - 1] = key;
    }
    if (head === EMPTY || head === VACANT) this.#slots[at] = -1 - item;
    else this.#slots[at] = this.#link(item, head < 0 ? this.#link(-1 - head, 0) : head);
  }

  /** A new entry in front of another, and its number. */
  #link(item: number, next: number): number {
    if (this.#entries === this.#items.length) {
      const room = Math.ceil(this.#entries * ROOM_FOR_ENTRIES);
      this.#items = widened(this.#items, room);
      this.#next = widened(this.#next, room);
    }
    this.#items[this.#entries] = item;
    this.#next[this.#entries] = next;
    return this.#entries++;
  }

  /** Takes the first entry out of the list at `#slots[at]`; of two items the other one goes back into the slot. */
  #unlink(at: number): void {
    const head = this.#slots[at]!;
    const next = this.#next[head]!;
    const isLast = head === this.#entries - 1; // else the next sweep frees its room
    if (isLast) this.#entries--;
    if (next === 0) this.#free(at);
    else if (this.#next[next] !== 0) this.#slots[at] = next;
    else {
      this.#slots[at] = -1 - this.#items[next]!;
      if (isLast && next === head - 1) this.#entries--;
    }
  }

  /** Frees the slot of a key of the latest item. What came later is out already: no search runs through a slot that was empty before it. */
  #free(at: number): void {
    if (this.#canEmpty) {
      this.#slots[at - 1] = 0;
      this.#slots[at] = EMPTY;
      this.#slotsTaken--;
    } else {
      this.#slots[at] = VACANT;
      this.#hasVacant = true;
    }
  }

  /** Where a key stands in `#slots`, or the free place where it would. */
  #find(key: number): number {
    const slots = this.#slots;
    const wanted = key | 0;
    // Multiplicative hashing over any number of slots: the hash as a share of 2^32, times their number.
    let at = 2 * Math.floor(((Math.imul(key, SPREAD) >>> 0) * (slots.length / 2)) / 2 ** 32);
    while (slots[at + 1] !== EMPTY && slots[at] !== wanted) {
      at += 2;
      if (at === slots.length) at = 0;
    }
    return at;
  }

  /** More room, and no key without an item. */
  #rehash(): void {
    const old = this.#slots;
    this.#hasVacant = false;
    this.#canEmpty = false; // keys of the latest item now stand among others
    let keys = 0;
    for (let at = 1; at < old.length; at += 2) if (old[at] !== EMPTY && old[at] !== VACANT) keys++;
    this.#slots = emptySlots(keys);
    this.#slotsTaken = 0;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== EMPTY && old[at + 1] !== VACANT) this.#hold(old[at]!, old[at + 1]!);
    }
  }

  #sweepIfSparse(): void {
    if (this.#postings > LEAST_ENTRIES && this.#livePostings * 2 < this.#postings) this.#sweep();
  }

  /** Only what is live, in columns no larger than it needs; every list keeps its order and lies in one stretch. */
  #sweep(): void {
    const [slots, items, next] = [this.#slots, this.#items, this.#next];
    this.#hasVacant = false;
    this.#latest = -1;
    this.#items = new Uint32Array(LEAST_ENTRIES);
    this.#next = new Uint32Array(LEAST_ENTRIES);
    this.#entries = 1;
    this.#slots = emptySlots(Math.min(this.#slotsTaken, this.#livePostings));
    this.#slotsTaken = 0;
    for (let at = 0; at < slots.length; at += 2) {
      const head = slots[at + 1]!;
      if (head < 0 && !this.#removed.has(-1 - head)) this.#hold(slots[at]!, head);
      if (head <= EMPTY || head === VACANT) continue;
      const first = this.#entries;
      for (let entry = head; entry !== 0; entry = next[entry]!) {
        if (!this.#removed.has(items[entry]!)) this.#link(items[entry]!, this.#entries + 1);
      }
      if (this.#entries === first) continue;
      this.#next[this.#entries - 1] = 0;
      this.#hold(slots[at]!, this.#entries === first + 1 ? -1 - this.#items[--this.#entries]! : first);
    }
    this.#postings = this.#livePostings;
    this.#removed.clear();
  }

  /** Gives a key that is not held a slot. */
  #hold(key: number, head: number): void {
    const at = this.#find(key);
    this.#slots[at] = key;
    this.#slots[at + 1] = head;
    this.#slotsTaken++;
  }
}

/** Slots for so many keys and more. */
function emptySlots(keys: number): Int32Array<ArrayBuffer> {
  return new Int32Array(2 * Math.max(LEAST_SLOTS, Math.ceil(keys / LOAD_AT_FIRST)));
}
