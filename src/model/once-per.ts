/** See `oncePer`. */
export interface OncePer<Key extends object, Value> {
  (key: Key): Value;
  /** Tells what would be worked out, where it is known already. */
  tell(key: Key, value: Value): void;
}

/**
 * Works something out once for each object that it is told of, such as an archive: many pages ask for it. All who ask get the same,
 * which is let go with the object.
 */
export function oncePer<Key extends object, Value>(make: (key: Key) => Value): OncePer<Key, Value> {
  const known = new WeakMap<Key, { value: Value }>();
  const ask = (key: Key): Value => {
    let made = known.get(key);
    if (!made) known.set(key, (made = { value: make(key) }));
    return made.value;
  };
  return Object.assign(ask, { tell: (key: Key, value: Value) => void known.set(key, { value }) });
}
