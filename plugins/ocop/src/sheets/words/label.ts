/** The same in Vietnamese and in English. */
export type Label = readonly [vi: string, en: string]

/**
 * What one criterion asks, in our own words, and what each of its steps means, in the order of the annex. Sheets that ask the
 * same share it, whatever points they give. What binds is the annex alone. A step that begins with "+ " asks for what the one
 * before it asks for, and for this besides.
 */
export interface Wording {
  name: Label
  /** How it is judged, where that is not plain. */
  hint?: Label
  steps: readonly Label[]
}
