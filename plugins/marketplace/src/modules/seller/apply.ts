import { randomBytes } from "node:crypto"
import { record } from "@ocop/kit/audit"
import { slugify } from "@ocop/kit/text"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

/** Whoever wants to sell, and what of. */
export interface NewApplicant {
  /** Of the person, whether there is one with it or not. */
  member_id: string
  person: { name: string; email: string | null; phone: string | null }
  business: { kind: string; name_vi: string; name_en: string; province_code: string }
}

/**
 * Makes a seller that is applying, and its first owner, with the audit entry. Nobody but its own people and the platform's
 * staff sees it until it opens.
 * @returns the seller's id
 */
export async function apply(trx: EntityManager, applicant: NewApplicant): Promise<string> {
  const { member_id, person, business } = applicant
  const id = generateEntityId(undefined, "sel")
  await trx.execute(
    `insert into seller (id, handle, kind, name_vi, name_en, status, province_code)
     values (?, ?, ?, ?, ?, 'applying', ?)`,
    [
      id,
      handleOf(business.name_vi),
      business.kind,
      business.name_vi,
      business.name_en,
      business.province_code,
    ],
  )
  await trx.execute(
    `insert into seller_member (id, name, email, phone, active_seller_id) values (?, ?, ?, ?, ?)
     on conflict (id) do update set active_seller_id = excluded.active_seller_id, updated_at = now()`,
    [member_id, person.name, person.email, person.phone, id],
  )
  await trx.execute(
    "insert into membership (id, member_id, seller_id, role) values (?, ?, ?, 'owner')",
    [generateEntityId(undefined, "mship"), member_id, id],
  )
  await record(trx, [
    {
      actor: { type: "seller_member", id: member_id },
      action: "seller.status",
      subject: { type: "seller", id },
      before: null,
      after: { status: "applying", ...business },
    },
  ])
  return id
}

/** A part of an address in the web. Two cooperatives may have one name: the end, which is left to chance, tells them apart. */
function handleOf(name: string): string {
  const words = slugify(name).slice(0, 60).replace(/-+$/, "")
  return `${words || "nguoi-ban"}-${randomBytes(3).toString("hex")}`
}
