/**
 * Works something out once for each object that it is told of, such as an archive: many pages ask for it. What came of it is
 * shared, so nobody may change it; it is let go with the object.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    let made = known.get(key);
    if (!made) known.set(key, (made = { value: make(key) }));
    return made.value;
  };
}
