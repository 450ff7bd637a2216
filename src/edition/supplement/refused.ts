/** A supplement that was not applied, with a sentence that says why; the copy is as it was unless the sentence says otherwise. */
export class SupplementRefused extends Error {
  override name = 'SupplementRefused';
}
