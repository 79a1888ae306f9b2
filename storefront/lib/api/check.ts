import "server-only"
import type { Edition } from "@/i18n/edition"
import { searchProducts } from "@/lib/api/catalogue"
import { backend } from "@/lib/api/fetch"
import type { Badge, ProductCard } from "@/lib/api/types"
import { emptySearch } from "@/lib/search/state"
import { visitorHeaders } from "./visitor"

/** A certificate of the register, as anybody may know it (GET /store/certificates). Days YYYY-MM-DD. */
export interface PublicCertificate {
  name: string | null
  holder: string | null
  /** Where it is sold here. */
  product: { handle: string } | null
  province: { slug: string; name_vi: string; name_en: string } | null
  set_code: string | null
  product_code: string | null
  number: string | null
  stars: number
  standing: string
  badge: Badge
  issued_on: string | null
  expires_on: string | null
  reported_year: number | null
  decision: { number: string | null; issuer: string; issued_on: string } | null
}

/** How it was found: by a number that is on file exactly, or by words. */
export interface FoundCertificates {
  by: "decision" | "code" | "number" | "words"
  certificates: PublicCertificate[]
}

/** What is on file for a decision's number, a product code, or words of product and holder; sold here or not. */
export async function lookUpCertificates(q: string, edition: Edition): Promise<FoundCertificates> {
  return backend<FoundCertificates>(`/store/certificates?${new URLSearchParams({ q })}`, {
    edition,
    headers: await visitorHeaders(),
  })
}

/** A page of a province's register (GET /store/provinces/:slug/certificates); `count` and `unsold` are of all of it. */
export interface RegisterPage {
  province: { slug: string; name_vi: string; name_en: string }
  count: number
  unsold: number
  certificates: PublicCertificate[]
}

export const REGISTER_PAGE = 20

/** What has a badge today in a province, sold here or not. @throws ApiError not_found */
export async function registerOfProvince(
  slug: string,
  page: number,
  edition: Edition,
): Promise<RegisterPage> {
  return backend<RegisterPage>(
    `/store/provinces/${encodeURIComponent(slug)}/certificates?limit=${REGISTER_PAGE}&offset=${(page - 1) * REGISTER_PAGE}`,
    { edition, headers: await visitorHeaders() },
  )
}

/** How many of a province's register have a badge, and how many of them nobody sells here. */
export async function countRegistered(
  slug: string,
  edition: Edition,
): Promise<Pick<RegisterPage, "count" | "unsold">> {
  return backend<RegisterPage>(
    `/store/provinces/${encodeURIComponent(slug)}/certificates?limit=1`,
    { edition, cache: { seconds: 60, tags: ["catalogue", "places"] } },
  )
}

/** The same, with the goods of these words where nothing is on file: that is worth knowing, too. */
export async function checkCertificates(
  q: string,
  edition: Edition,
): Promise<FoundCertificates & { cards: ProductCard[] }> {
  const found = await lookUpCertificates(q, edition)
  if (found.certificates.length > 0) return { ...found, cards: [] }
  const { cards } = await searchProducts({ ...emptySearch(), q }, edition)
  return { ...found, cards }
}
