/** Does a thing once for each name, however often it is asked for; what failed is tried again when it is next asked for. */
export function onceEach<Thing>(make: (name: string) => Promise<Thing>): (name: string) => Promise<Thing> {
  const made = new Map<string, Promise<Thing>>();
  return (name) => {
    let result = made.get(name);
    if (!result) {
      made.set(name, (result = make(name)));
      result.catch(() => made.delete(name));
    }
    return result;
  };
}

/** The same for one thing. */
export function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  const each = onceEach(make);
  return () => each('');
}
