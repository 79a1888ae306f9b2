import { slugify } from "@ocop/kit/text"
import { inventedStock } from "../products"
import { KINDS } from "./kinds"

/** A product that copies are made of. */
export interface Template {
  product_id: string
  set_code: string
  price: number
}

export interface LoadPlace {
  province_code: string
  former_province_code: string | null
  commune_code: string
  commune_name: string
}

/** What a copy has of its own; all else is its template's. */
export interface Copy {
  template_id: string
  /** Put behind every id of the template's rows. */
  suffix: string
  handle: string
  title: string
  title_en: string
  /** Đồng. */
  price: number
  stock: number
  seller_id: string
  province_code: string
  former_province_code: string | null
  commune_code: string
}

/**
 * The n-th synthetic product: a kind of goods and a commune, "Cam sành Cao Phong". The same n gives the same product.
 *
 * @param n from 1
 */
export function copyNumber(
  n: number,
  {
    templates,
    places,
    sellerIds,
  }: { templates: Template[]; places: LoadPlace[]; sellerIds: string[] },
): Copy {
  const template = at(templates, n)
  // Strides that share no factor with the counts, so that kinds, places and sellers mix.
  const place = at(places, n * 7919)
  const kinds = KINDS[template.set_code] ?? []
  const [vi, en] = at(kinds, Math.floor(n / templates.length))
  const name = place.commune_name.replace(/^(Xã|Phường|Đặc khu) /, "")
  const handle = `${slugify(`${vi} ${name}`)}-${n}`
  return {
    template_id: template.product_id,
    suffix: `_${n}`,
    handle,
    title: `${vi} ${name}`,
    title_en: `${en} from ${slugify(name).replace(/(^|-)(.)/g, (_, gap: string, letter: string) => `${gap ? " " : ""}${letter.toUpperCase()}`)}`,
    price: Math.round((template.price * (60 + ((n * 37) % 90))) / 100 / 1000) * 1000 || 1000,
    stock: inventedStock(handle),
    seller_id: at(sellerIds, n * 31),
    province_code: place.province_code,
    former_province_code: place.former_province_code,
    commune_code: place.commune_code,
  }
}

function at<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length]
  if (item === undefined) throw new Error("Nothing to choose from")
  return item
}
