import { model } from "@medusajs/framework/utils"
import Invitation from "./invitation"
import Listing from "./listing"
import Membership from "./membership"
import { SELLER_STATUSES } from "../states"

/** Kinds of OCOP subject that may sell (Decision 919/QĐ-TTg, art. 3: who can take part). */
export const SELLER_KINDS = [
  "cooperative",
  "cooperative_group",
  "company",
  "household",
  "farm",
] as const

/**
 * An OCOP subject that sells. A suspended or closed seller keeps its orders and its page, and its
 * goods are refused in new baskets. `free_delivery_from` is in đồng per parcel; null = never free.
 */
const Seller = model
  .define("seller", {
    id: model.id({ prefix: "sel" }).primaryKey(),
    handle: model.text().unique("UQ_seller_handle"),
    kind: model.enum([...SELLER_KINDS]),
    name_vi: model.text().searchable(),
    name_en: model.text().searchable(),
    status: model.enum([...SELLER_STATUSES]).default("active"),
    province_code: model.text().index("IDX_seller_province_code"),
    commune_code: model.text().nullable(),
    address: model.text().nullable(),
    phone: model.text().nullable(),
    tax_code: model.text().nullable(),
    demonstration: model.boolean().default(false),
    free_delivery_from: model.number().nullable(),
    /** Holiday: the first and the last day on which nothing is sold; null when none is planned. YYYY-MM-DD. */
    closed_from: model.text().nullable(),
    closed_until: model.text().nullable(),
    listings: model.hasMany(() => Listing, { mappedBy: "seller" }),
    memberships: model.hasMany(() => Membership, { mappedBy: "seller" }),
    invitations: model.hasMany(() => Invitation, { mappedBy: "seller" }),
  })
  .checks([
    {
      name: "seller_free_delivery_from",
      expression: "free_delivery_from is null or free_delivery_from >= 0",
    },
    {
      name: "seller_closed_days",
      expression:
        "(closed_from is null) = (closed_until is null) and closed_from <= closed_until and (closed_from is null or closed_from ~ '^\\d{4}-\\d{2}-\\d{2}$' and closed_until ~ '^\\d{4}-\\d{2}-\\d{2}$')",
    },
  ])

export default Seller
