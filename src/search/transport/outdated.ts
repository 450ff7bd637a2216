/** The index was made by another version of the analysis, or renewed since it was opened: page and index come from different builds. */
export class OutdatedIndex extends Error {
  override name = 'OutdatedIndex';
}
