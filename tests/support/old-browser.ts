/** Takes from a page what browsers have learnt since 2022, before any script of it runs: for `addInitScript`, so it uses nothing from here. */
export function forgetNews(): void {
  const news: [object, string[]][] = [
    [Array.prototype, ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Array, ['fromAsync']], [Object, ['groupBy']], [Map, ['groupBy']], [Promise, ['withResolvers', 'try']], [AbortSignal, ['any']],
    [window, ['Iterator']],
  ];
  for (const [owner, names] of news) for (const name of names) delete (owner as Record<string, unknown>)[name];
}
