/**
 * What follows from a value that never changes is worked out once and kept with it: when the value goes, it goes. From one
 * reading to the next the words of a block stay the same object while nobody types in it, so what hangs on them costs a
 * keystroke nothing. Only for functions of the value alone.
 */
export function memo<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
