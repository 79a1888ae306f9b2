import type { DraftFacts, Versions } from "@ocop/marketplace/modules/listing-draft"
import type { RefusalCode } from "@ocop/vietnam/checkout/index"
import type { Value } from "./columns"

/**
 * Why a cell is refused: in the words of forms, or of tables. `key`, `unit_key`: nothing of the seller's is called so;
 * `which_unit`: of several, none is named; `twice`: its unit stands in a row above; `differs`: a row above says otherwise of
 * the same good; `together`: another row of the same new good is refused; `handed_in`: it is being looked at.
 */
export type CellFault =
  | RefusalCode
  | "calculated"
  | "key"
  | "unit_key"
  | "which_unit"
  | "twice"
  | "differs"
  | "together"
  | "handed_in"

/** A cell that is refused. `field` is null of a key. */
export interface RefusedCell {
  cell: string
  field: string | null
  code: CellFault
}

/** A cell by which something changes. */
export interface ChangedCell {
  cell: string
  field: string
  before: Value
  after: Value
}

/** A number on the shelf that is written over the one that was looked at. */
export interface ShelfChange {
  variant_id: string
  before: number
  after: number
}

/** What is done of rows, all of it or nothing. */
export interface Work {
  product_id: string | null
  /** Of the draft that is written to; null where one is to be begun. */
  draft_id: string | null
  /** The sections to be saved, whole. */
  sections: DraftFacts
  /** The versions that the draft was read at. */
  versions: Versions
  /** Of what is on sale, in đồng. */
  prices: ShelfChange[]
  stock: ShelfChange[]
}

/** What becomes of a row: all of it, or nothing. */
export interface PlannedRow {
  row: number
  plan: "add" | "change" | "same" | "refuse"
  /** Of the good and of the unit. */
  name: string
  /** As it was sent; null of new goods. */
  key: string | null
  changed: ChangedCell[]
  refused: RefusedCell[]
  /** What is to be done; null of a row that does nothing, or whose work is done with another's. */
  work: Work | null
  /** The row by which it is done, since both write the same sections; null of one that is done by itself. */
  done_by: number | null
}
