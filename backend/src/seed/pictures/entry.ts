/** What a picture needs to know of a product: a part of one entry of data/catalogue.json. */
export interface PictureEntry {
  id: string
  name_vi: string
  /** How it is sold, in Vietnamese, the form of its pack first: "Chai 500 ml". */
  unit: string
  group: string
  /** Slug of the product set. */
  subgroup: string
  subgroup_code: string
  location: {
    new: {
      commune: string | null
      province: string
      province_code: string
    }
  }
}

/** How finely to draw: `fine` from 320 px up, `coarse` for thumbnails, where hatching would only be dirt. */
export type Detail = "fine" | "coarse"

/** One of the pictures of a product's gallery. */
export type View = "pack" | "contents" | "place"

/** Lower case, without Vietnamese marks, so that rules read as plain words. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase()
}
