import { model } from "@medusajs/framework/utils"
import { DRAFT_STATUSES } from "../states"
import ListingDraftPicture from "./listing-draft-picture"

/**
 * What a seller writes of a product before it is shown, or the changed version of one that is. `facts` and `versions` are by
 * section; `client_key` is what the writer's telephone calls it, so that what is sent twice is begun once. `shown_at` is
 * null until what was approved is there for shoppers.
 */
const ListingDraft = model
  .define("listing_draft", {
    id: model.id({ prefix: "ldr" }).primaryKey(),
    seller_id: model.text(),
    product_id: model.text().nullable(),
    status: model.enum(DRAFT_STATUSES).default("draft"),
    facts: model.json(),
    versions: model.json(),
    client_key: model.text().nullable(),
    findings: model.json(),
    reason: model.text().nullable(),
    submitted_at: model.dateTime().nullable(),
    submitted_by: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    shown_at: model.dateTime().nullable(),
    pictures: model.hasMany(() => ListingDraftPicture, { mappedBy: "draft" }),
  })
  .indexes([
    { name: "IDX_listing_draft_seller", on: ["seller_id", "updated_at"] },
    { name: "IDX_listing_draft_status", on: ["status", "submitted_at"] },
    {
      name: "UQ_listing_draft_client_key",
      on: ["seller_id", "client_key"],
      unique: true,
      where: "client_key is not null and deleted_at is null",
    },
    {
      name: "UQ_listing_draft_open",
      on: ["product_id"],
      unique: true,
      where:
        "product_id is not null and status in ('draft', 'submitted', 'asked', 'rejected') and deleted_at is null",
    },
  ])

export default ListingDraft
