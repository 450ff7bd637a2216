/** What an address, or a part of one, says in letters; one that was cut off or is written otherwise, as it stands. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
