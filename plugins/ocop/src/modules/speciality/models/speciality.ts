import { model } from "@medusajs/framework/utils"

/** What a product is beyond commerce: its place in the programme's taxonomy, how it is handled, when it is in season. */
export const Speciality = model
  .define("speciality", {
    id: model.id({ prefix: "spec" }).primaryKey(),
    product_id: model.text(),
    /** Product set of Decision 26/2026/QĐ-TTg: "QD26-01" … "QD26-26". */
    set_code: model.text().index(),
    group_slug: model.text().index(),
    set_slug: model.text().index(),
    /** How it is sold: "Hũ 500 g". */
    unit_vi: model.text(),
    unit_en: model.text(),
    cold_chain: model.boolean().default(false),
    fragile: model.boolean().default(false),
    bulky: model.boolean().default(false),
    live: model.boolean().default(false),
    /** False for what cannot be sent (a stay in a village): shown with "contact the seller", not sold. */
    shippable: model.boolean().default(true),
    /** Months 1–12 of the harvest; empty means unknown, not "all year". */
    season_months: model.json(),
    shelf_life_days: model.number().nullable(),
    /** Strength in % vol. */
    alcohol_abv: model.float().nullable(),
    age_restricted: model.boolean().default(false),
    /** [{ code, label_vi, label_en, expires_on? }]: the last day on which it holds, where there is one. */
    certifications: model.json(),
    /** Markets as published: [{ label_vi, label_en }] */
    export_markets: model.json(),
    /** Weight to send, packaging included. */
    weight_grams: model.number(),
    length_mm: model.number().nullable(),
    width_mm: model.number().nullable(),
    height_mm: model.number().nullable(),
    /** True while weight and size are read off the unit rather than measured. */
    measures_estimated: model.boolean().default(true),
    /** Where the facts were published. */
    source: model.text().nullable(),
    /** True while its pictures are drawings, not photographs. */
    illustrated: model.boolean().default(true),
  })
  .indexes([{ on: ["product_id"], unique: true, where: "deleted_at IS NULL" }])
  .checks([
    {
      name: "speciality_weight_positive",
      expression: (columns) => `${columns.weight_grams} >= 0`,
    },
  ])
