/** The part of `edtf` that is used here; the package ships no types. */
declare module 'edtf' {
  /** Parses an EDTF string; throws on anything else. */
  export default function edtf(input: string, constraints?: { level?: 0 | 1 | 2 | 3 }): unknown;
}
