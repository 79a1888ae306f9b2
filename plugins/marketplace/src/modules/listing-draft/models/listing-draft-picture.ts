import { model } from "@medusajs/framework/utils"
import ListingDraft from "./listing-draft"

/**
 * A photo of a draft. `url` is the public file's; `look` is a hash of 64 bits by which the same photo is known again after
 * it was resized or saved anew, as a signed integer in text. Both are null of pictures that a shown product had already.
 * `place` is where it was taken (`PicturePlace`), of photos whose seller chose to tell.
 */
const ListingDraftPicture = model.define("listing_draft_picture", {
  id: model.id({ prefix: "ldrp" }).primaryKey(),
  url: model.text(),
  sha256: model.text().nullable(),
  look: model.text().nullable(),
  rank: model.number(),
  place: model.json().nullable(),
  draft: model.belongsTo(() => ListingDraft, { mappedBy: "pictures" }),
})

export default ListingDraftPicture
