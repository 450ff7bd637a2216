/** The order of texts by their bytes in UTF-8, which is that of their code points and not quite that of JavaScript’s `<`. */
export function compareBytes(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    return a.codePointAt(at)! - b.codePointAt(at)!;
  }
  return a.length - b.length;
}
