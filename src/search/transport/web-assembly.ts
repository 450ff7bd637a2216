/** The smallest module there is: the mark of the format and its version (WebAssembly Core 1, §5.5.16). */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** Whether WebAssembly may be used here: Tor Browser’s safer levels have none, and a strict policy lets none be compiled. */
export async function hasWebAssembly(): Promise<boolean> {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
    return true;
  } catch {
    return false;
  }
}
