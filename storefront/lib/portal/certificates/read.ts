import "server-only"
import { cache } from "react"
import { notFound } from "next/navigation"
import { actingSeller } from "../seller"
import { portalRead } from "../session"
import type { ToldInspection } from "../inspections/types"
import type { CertifiedProduct } from "./types"

/** Who is signed in, and what the seller's products are certified for. */
export const readCertificates = cache(async () => {
  const { token, ...me } = await actingSeller()
  const { products } = await portalRead<{ products: CertifiedProduct[] }>(
    "seller",
    "/seller/certificates",
    token,
  )
  return { me, products }
})

/** The product that an address names; 404 for what is not the seller's. */
export async function askedProduct(hang: unknown) {
  const { me, products } = await readCertificates()
  const product = products.find(({ id }) => id === hang)
  if (!product) notFound()
  return { me, product }
}

/** The pages a submission would be made of: those it has where more was asked, and those sent since. */
export const pagesOf = ({ submission, pages }: CertifiedProduct) => [
  ...(submission?.status === "asked" || submission?.status === "submitted"
    ? submission.files.map((page) => ({ ...page, of: submission.id }))
    : []),
  ...pages.map((page) => ({ ...page, of: null })),
]

/** What trade offices told the seller to mend, what is open first. */
export async function readInspections(): Promise<ToldInspection[]> {
  const { token } = await actingSeller()
  const path = "/seller/inspections"
  return (await portalRead<{ inspections: ToldInspection[] }>("seller", path, token)).inspections
}
