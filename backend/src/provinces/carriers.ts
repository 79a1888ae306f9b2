/** Tables that say in `province_code` what they are of: all of it goes to the successor. */
export const CARRIERS = [
  "certificate",
  "certificate_report",
  "certificate_submission",
  "commune",
  "decision_import",
  "former_province",
  "inspection",
  "office",
  "product_origin",
  "seller",
] as const

/** Columns of JSON that people are still at work on, with the code somewhere in them; `of` says which rows are. */
export const UNDER_WAY: readonly { table: string; column: string; of: string }[] = [
  { table: "seller_application", column: "steps", of: "true" },
  { table: "listing_draft", column: "facts", of: "true" },
  { table: "goods_import_row", column: "planned", of: "true" },
  { table: "decision_import_row", column: "work", of: "outcome is null" },
]

/** Addresses to which something will be sent. Those of orders stay as they were written. */
export const ADDRESSES: readonly { table: string; of: string }[] = [
  {
    table: "cart_address",
    of: `id in (select a from cart c, unnest(array[c.shipping_address_id, c.billing_address_id]) a
      where c.completed_at is null and c.deleted_at is null)`,
  },
  { table: "customer_address", of: "deleted_at is null" },
]
