import { sellerPaths } from "../paths"
import { type Refusable, STEPS } from "./sections"

const root = sellerPaths.goods

/** The tabs of the list, by the word in their address. */
export const VIEWS = [
  { slug: "tat-ca", view: "all" },
  { slug: "dang-ban", view: "shown" },
  { slug: "can-sua", view: "asked" },
  { slug: "ban-nhap", view: "drafts" },
  { slug: "cho-duyet", view: "submitted" },
  { slug: "dang-an", view: "hidden" },
] as const
export type ViewSlug = (typeof VIEWS)[number]["slug"]

/** The screens of a seller's goods, without their language. */
export const goodsPaths = {
  list: root,
  start: `${root}/moi`,
  stock: `${root}/kho`,
  holiday: `${root}/nghi`,
} as const

/** A tab of the list. */
export function listPath(
  slug: ViewSlug,
  { page = 1, q }: { page?: number; q?: string } = {},
): string {
  const query = new URLSearchParams({
    ...(slug === "tat-ca" ? {} : { muc: slug }),
    ...(q ? { q } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  }).toString()
  return query ? `${root}?${query}` : root
}

/** A product that is, or was, on sale. */
export const goodPath = (id: string) => `${root}/${encodeURIComponent(id)}`

/** A draft: what is said and what is missing. */
export const draftPath = (id: string) => `${root}/nhap/${encodeURIComponent(id)}`

/** One screen of a draft. */
export function stepPath(id: string, section: Refusable): string {
  const slug = STEPS.find((step) => step.section === section)?.slug
  return slug ? `${draftPath(id)}/${slug}` : draftPath(id)
}

/** A draft as a shopper would see it. */
export const previewPath = (id: string) => `${draftPath(id)}/xem-truoc`

/** Where a draft's photos are sent, one a request. */
export const photosPath = (id: string) => `${draftPath(id)}/gui-anh`

/** Where a draft's papers are sent: certificates, or the licence to make or sell alcohol. */
export const papersPath = (id: string, kind: "certificate" | "licence" = "certificate") =>
  `${draftPath(id)}/gui-giay${kind === "licence" ? "?kind=licence" : ""}`
