/** A number with what it counts, for a person to read: «1 error», «2 errors». @param many where it is not the word with an s */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
