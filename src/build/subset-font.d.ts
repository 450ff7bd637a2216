/** The part of `subset-font` that is used here; the package ships no types. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2' | 'truetype';
    /** Limits of variation axes, or one value to pin an axis. */
    variationAxes?: Record<string, number | { min?: number; max?: number; default?: number }>;
  }

  /** Cuts a font down to the characters of a text. */
  export default function subsetFont(font: Uint8Array, text: string, options?: SubsetOptions): Promise<Buffer>;
}
