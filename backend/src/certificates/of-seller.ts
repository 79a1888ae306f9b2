import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import type { Registered, SubmittedFile } from "@ocop/ocop/modules/certification"
import { certification, listSubmissions, type SubmissionView } from "./submissions"

/** More than any seller lists. */
const MOST = 5_000

/** A product of a seller's with its certificates, the one that is worth most first. */
export interface CertifiedProduct {
  id: string
  handle: string
  title: string
  certificates: ReturnType<typeof publicOf>[]
  /** The last one; null when none was ever shown. */
  submission: SubmissionView | null
  /** Pages that were sent and not handed in yet. */
  pages: SubmittedFile[]
}

/** What a seller's products are certified for, and what is under way; in the order of their names. */
export async function certificatesOfSeller(
  container: MedusaContainer,
  seller_id: string,
): Promise<CertifiedProduct[]> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const products = await knex<{ id: string; handle: string; title: string }>("product as p")
    .join("listing as l", "l.product_id", "p.id")
    .where("l.seller_id", seller_id)
    .whereNull("l.deleted_at")
    .whereNull("p.deleted_at")
    .orderBy(["p.title", "p.id"])
    .select("p.id", "p.handle", "p.title")
  const [certificates, { submissions }, loose] = await Promise.all([
    certification(container).register(
      { products: products.map(({ id }) => id) },
      dayInVietnam(new Date()),
    ),
    listSubmissions(container, { seller_id }, { limit: MOST, offset: 0 }),
    certification(container).looseFiles(seller_id),
  ])
  return products.map((product) => ({
    ...product,
    certificates: certificates
      .filter(({ product_id }) => product_id === product.id)
      .map(publicOf)
      .sort((one, other) => RANK[one.badge] - RANK[other.badge]),
    submission: submissions.findLast((one) => one.product.id === product.id) ?? null,
    pages: loose.flatMap(({ product_id, ...page }) => (product_id === product.id ? [page] : [])),
  }))
}

const RANK = { solid: 0, outline: 1, none: 2 } as const

/** What anybody may know of a certificate: what it is worth, by which decision, and what authorities and offices made public of it. */
export function publicOf({ today, decision, events, ...certificate }: Registered) {
  return {
    id: certificate.id,
    stars: certificate.stars,
    score: certificate.score,
    product_code: certificate.product_code,
    standing: today.standing,
    badge: today.badge,
    issued_on: certificate.issued_on ?? null,
    expires_on: today.expires_on,
    renewal_window: today.renewal_window,
    reported_year: certificate.reported_year ?? null,
    decision,
    events: events.map(({ kind, at, until, reason, details }) => ({
      kind,
      at,
      until,
      reason,
      decision_number: details?.decision_number ?? null,
      issuer: details?.issuer ?? null,
      ground: details?.ground ?? null,
    })),
  }
}
