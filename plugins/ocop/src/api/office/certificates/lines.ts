import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Registered } from "../../../modules/certification"

/** A product as a register names it. */
export interface ProductLine {
  id: string
  handle: string
  title: string
}

/** The products that certificates are of, by their ids. */
export async function productsOf(
  container: MedusaContainer,
  certificates: readonly Pick<Registered, "product_id">[],
): Promise<Map<string, ProductLine>> {
  const ids = certificates.flatMap(({ product_id }) => (product_id ? [product_id] : []))
  if (ids.length === 0) return new Map()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "handle", "title"],
    filters: { id: ids },
  })
  return new Map((data as unknown as ProductLine[]).map((product) => [product.id, product]))
}

/** A certificate as an office reads it. */
export function lineOf(
  { today, product_id, decision, ...certificate }: Registered,
  products: ReadonlyMap<string, ProductLine>,
) {
  return {
    id: certificate.id,
    product: (product_id && products.get(product_id)) || null,
    name: certificate.name,
    holder: certificate.holder,
    number: certificate.number,
    set_code: certificate.set_code,
    commune_code: certificate.commune_code,
    stars: certificate.stars,
    score: certificate.score,
    standing: today.standing,
    badge: today.badge,
    issued_on: certificate.issued_on ?? null,
    expires_on: today.expires_on,
    renewal_window: today.renewal_window,
    reported_year: certificate.reported_year ?? null,
    source: certificate.source,
    product_code: certificate.product_code,
    decision,
    events: certificate.events,
  }
}
