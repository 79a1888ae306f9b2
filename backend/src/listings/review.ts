import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DraftFacts } from "@ocop/marketplace/modules/listing-draft"
import { SELLER_MODULE, type SellerModuleService } from "@ocop/marketplace/modules/seller"
import { namesOfCodes } from "../sellers/codes"
import { type OwnedDraft, readDraft } from "./draft"
import { shownFacts } from "./shown-facts"

/** A draft as staff read it before they decide. */
export interface Review {
  draft: OwnedDraft
  seller: { id: string; name_vi: string; status: string; handle: string } | null
  /** The product as shoppers see it, to compare, with Medusa's status: only `published` is seen; null of a new one. */
  shown: { facts: DraftFacts; pictures: string[]; status: string } | null
  /** What the codes of its set and places stand for, in Vietnamese. */
  names: Record<string, string>
  /** Private files that the draft names: `licence`, or the kind of the certificate. */
  papers: { name: string; file: string }[]
}

/** @throws NOT_FOUND naming id */
export async function readForReview(container: MedusaContainer, id: string): Promise<Review> {
  const draft = await readDraft(container, { id })
  const { product_id, seller_id } = draft
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: seller_id }, { select: ["id", "name_vi", "status", "handle"] })
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const shown =
    product_id && draft.status !== "approved"
      ? await shownFacts(knex, { product_id, seller_id })
      : null
  return {
    draft,
    seller: seller ?? null,
    shown,
    names: await namesOfCodes(
      container,
      [draft.facts, shown?.facts ?? {}].flatMap(({ start, origin }) => [
        start?.set_code,
        origin?.province_code,
        origin?.commune_code,
      ]),
    ),
    papers: papersOf(draft.facts),
  }
}

function papersOf({ keeping, certificates }: DraftFacts): Review["papers"] {
  const licence = keeping?.licence_file
  return [
    ...(licence ? [{ name: "licence", file: licence }] : []),
    ...(certificates?.items ?? []).flatMap(({ kind, file }) =>
      file ? [{ name: kind, file }] : [],
    ),
  ]
}
