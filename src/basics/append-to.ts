/** Adds a value to the list that a map has under a key, and makes the list where there is none. */
export function appendTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const held = lists.get(key);
  if (held === undefined) lists.set(key, [value]);
  else held.push(value);
}
