const LEAST_SLOTS = 1 << 10;
const LEAST_ENTRIES = 1 << 11;
/** Heads of slots: one that no key has taken, and one whose key holds no entry any more. Both end a list. */
const EMPTY = -1;
const VACANT = -2;

/** A table in plain columns: slots with their keys and first entries, entries with their items and successors. */
export interface PostingParts {
  readonly keys: Uint32Array;
  readonly heads: Int32Array;
  readonly items: Uint32Array;
  readonly next: Int32Array;
}

/**
 * Key to items that hold it, for adding one by one: open addressing over 32-bit keys, each with a linked list in two flat columns.
 * Removed items are skipped, and swept out once they are the larger part, so that removing costs no more than adding did. An item number that
 * was removed sweeps the table when it comes back: give what replaces an item a number of its own.
 */
export class PostingTable {
  #keys: Uint32Array = new Uint32Array(LEAST_SLOTS);
  #heads: Int32Array = new Int32Array(LEAST_SLOTS).fill(EMPTY); // entry number, EMPTY or VACANT
  #keysHeld = 0;
  #items: Uint32Array = new Uint32Array(LEAST_ENTRIES);
  #next: Int32Array = new Int32Array(LEAST_ENTRIES);
  #entries = 0;
  readonly #removed = new Set<number>();
  #liveEntries = 0;
  readonly #entriesOf = new Map<number, number>();

  /** What `parts` gave, to be read only: nothing can be added to it or removed. */
  static of({ keys, heads, items, next }: PostingParts): PostingTable {
    const table = new PostingTable();
    table.#keys = keys;
    table.#heads = heads;
    table.#items = items;
    table.#next = next;
    return table;
  }

  /** All that is held, in plain columns; views, valid until the next change. */
  parts(): PostingParts {
    if (this.#removed.size > 0) this.#sweep();
    return {
      keys: this.#keys,
      heads: this.#heads,
      items: this.#items.subarray(0, this.#entries),
      next: this.#next.subarray(0, this.#entries),
    };
  }

  /** Notes that an item holds a key. Adding the same pair twice keeps it twice. */
  add(key: number, item: number): void {
    this.addAll([key], item);
  }

  /** `add` for each key. */
  addAll(keys: ArrayLike<number>, item: number): void {
    if (keys.length === 0) return;
    if (this.#removed.has(item)) this.#sweep();
    if (this.#entries + keys.length > this.#items.length) {
      const room = Math.max(this.#items.length * 2, this.#entries + keys.length);
      this.#items = grow(this.#items, new Uint32Array(room));
      this.#next = grow(this.#next, new Int32Array(room));
    }
    for (let i = 0; i < keys.length; i++) this.#link(keys[i]!, item);
    this.#liveEntries += keys.length;
    this.#entriesOf.set(item, (this.#entriesOf.get(item) ?? 0) + keys.length);
  }

  /** Takes an item out of all its keys; without effect where it holds none. */
  remove(item: number): void {
    const entries = this.#entriesOf.get(item);
    if (entries === undefined) return;
    this.#entriesOf.delete(item);
    this.#removed.add(item);
    this.#liveEntries -= entries;
    if (this.#entries > LEAST_ENTRIES && this.#liveEntries * 2 < this.#entries) this.#sweep();
  }

  /**
   * Takes back the last additions, all of one item: `keys` as they were added, in that order. Leaves the table as it was before, at the cost
   * of its keys alone. Throws where something else was added since.
   */
  takeBack(item: number, keys: ArrayLike<number>): void {
    for (let i = keys.length - 1; i >= 0; i--) {
      const entry = this.#entries - 1;
      const slot = this.#slot(keys[i]!);
      if (this.#heads[slot] !== entry || this.#items[entry] !== item)
        throw new Error(`item ${item} was not the last to be added`);
      // The key keeps its slot: the search for another may run through it.
      this.#heads[slot] = this.#next[entry] === EMPTY ? VACANT : this.#next[entry]!;
      this.#entries = entry;
      this.#liveEntries--;
    }
    this.#entriesOf.delete(item);
  }

  /** The items that hold a key, latest added first. */
  *items(key: number): Generator<number> {
    for (let entry = this.#heads[this.#slot(key)]!; entry >= 0; entry = this.#next[entry]!) {
      const item = this.#items[entry]!;
      if (!this.#removed.has(item)) yield item;
    }
  }

  /** Whether two or more items hold a key. */
  isShared(key: number): boolean {
    let first = -1;
    for (let entry = this.#heads[this.#slot(key)]!; entry >= 0; entry = this.#next[entry]!) {
      const item = this.#items[entry]!;
      if (item === first || this.#removed.has(item)) continue;
      if (first !== -1) return true;
      first = item;
    }
    return false;
  }

  /** Puts an item in front of a key's list; there is room for it. */
  #link(key: number, item: number): void {
    if (this.#keysHeld * 2 >= this.#keys.length) this.#rehash();
    const slot = this.#slot(key);
    const head = this.#heads[slot]!;
    if (head === EMPTY) {
      this.#keysHeld++;
      this.#keys[slot] = key;
    }
    const entry = this.#entries++;
    this.#items[entry] = item;
    this.#next[entry] = head;
    this.#heads[slot] = entry;
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#heads[slot] !== EMPTY && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #rehash(): void {
    const keys = this.#keys;
    const heads = this.#heads;
    const slots = roomFor(
      heads.reduce((held, head) => (head >= 0 ? held + 1 : held), 0),
      LEAST_SLOTS,
    );
    this.#keys = new Uint32Array(slots);
    this.#heads = new Int32Array(slots).fill(EMPTY);
    this.#keysHeld = 0;
    for (let old = 0; old < keys.length; old++) {
      if (heads[old]! < 0) continue;
      this.#keysHeld++;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#heads[slot] = heads[old]!;
    }
  }

  /** Only what is live, in columns no larger than it needs; every list keeps its order and lies in one stretch. */
  #sweep(): void {
    const [keys, heads, items, next] = [this.#keys, this.#heads, this.#items, this.#next];
    const entries = roomFor(this.#liveEntries, LEAST_ENTRIES);
    this.#items = new Uint32Array(entries);
    this.#next = new Int32Array(entries);
    this.#entries = 0;
    const slots = roomFor(Math.min(this.#keysHeld, this.#liveEntries), LEAST_SLOTS);
    this.#keys = new Uint32Array(slots);
    this.#heads = new Int32Array(slots).fill(EMPTY);
    this.#keysHeld = 0;
    for (let old = 0; old < keys.length; old++) {
      const first = this.#entries;
      for (let entry = heads[old]!; entry >= 0; entry = next[entry]!) {
        const item = items[entry]!;
        if (this.#removed.has(item)) continue;
        this.#items[this.#entries] = item;
        this.#next[this.#entries] = ++this.#entries;
      }
      if (this.#entries === first) continue;
      this.#next[this.#entries - 1] = EMPTY;
      const slot = this.#slot(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#heads[slot] = first;
      this.#keysHeld++;
    }
    this.#removed.clear();
  }
}

/** The power of two that leaves half of its places free, `least` or more. */
function roomFor(held: number, least: number): number {
  let room = least;
  while (room <= held * 2) room *= 2;
  return room;
}

function grow<T extends Int32Array | Uint32Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
