import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { dayInVietnam } from "@ocop/kit/days"
import { ALCOHOL_SETS } from "@ocop/marketplace/modules/listing-draft"
import type { Found, Registered } from "@ocop/ocop/modules/certification"
import { certification } from "./submissions"

/** What a certificate's product and place are called. */
interface Around {
  id: string
  handle: string | null
  age_restricted: boolean | null
  province_vi: string | null
  province_en: string | null
  province_slug: string | null
}

/** A certificate as anybody may know it. Days are "YYYY-MM-DD". */
export interface PublicCertificate {
  name: string | null
  holder: string | null
  /** Where it is sold here; null while nobody does. */
  product: { handle: string } | null
  province: { slug: string; name_vi: string; name_en: string } | null
  set_code: string | null
  product_code: string | null
  number: string | null
  stars: number
  /** As `standing()` says; `unknown` of what ended and has no newer one on file. */
  standing: string
  badge: "solid" | "outline" | "none"
  issued_on: string | null
  expires_on: string | null
  reported_year: number | null
  decision: { number: string | null; issuer: string; issued_on: string } | null
}

/** Looks certificates up for anybody; three statements at most, and one for what stands around them. */
export async function lookUpCertificates(
  container: MedusaContainer,
  typed: string,
  { adult }: { adult: boolean },
  now = new Date(),
): Promise<{ by: Found["by"]; certificates: PublicCertificate[] }> {
  const { by, certificates } = await certification(container).lookUp(typed, dayInVietnam(now))
  const around = await aroundOf(container, certificates)
  return {
    by,
    certificates: certificates
      .filter((one) => adult || !isAlcohol(one, around.get(one.id)))
      .map((one) => publicOf(one, around.get(one.id))),
  }
}

/** Which of a province's register have a badge; so many of the page that is asked for. */
export async function registerOf(
  container: MedusaContainer,
  province_code: string,
  { adult, limit, offset }: { adult: boolean; limit: number; offset: number },
  now = new Date(),
): Promise<{ count: number; unsold: number; certificates: PublicCertificate[] }> {
  const all = await certification(container).register(
    { provinces: [province_code] },
    dayInVietnam(now),
  )
  const badged = all.filter(({ today }) => today.badge !== "none")
  const around = await aroundOf(container, badged)
  const shown = badged
    .filter((one) => adult || !isAlcohol(one, around.get(one.id)))
    .map((one) => publicOf(one, around.get(one.id)))
    .sort(byBadge)
  return {
    count: shown.length,
    unsold: shown.filter(({ product }) => product === null).length,
    certificates: shown.slice(offset, offset + limit),
  }
}

const ALPHABET = new Intl.Collator("vi")
const RANK = { solid: 0, outline: 1, none: 2 } as const

/** Those of which a decision is on file, then the stars, then the name: the same on every page. */
const byBadge = (one: PublicCertificate, other: PublicCertificate): number =>
  RANK[one.badge] - RANK[other.badge] ||
  other.stars - one.stars ||
  ALPHABET.compare(calledBy(one), calledBy(other))

const calledBy = ({ name, product, holder, number }: PublicCertificate): string =>
  [name ?? product?.handle, holder, number].join(" ")

const isAlcohol = ({ set_code }: Registered, around: Around | undefined): boolean =>
  around?.age_restricted === true || (set_code !== null && ALCOHOL_SETS.includes(set_code))

function publicOf(
  { today, decision, ...certificate }: Registered,
  around: Around | undefined,
): PublicCertificate {
  return {
    name: certificate.name,
    holder: certificate.holder,
    product: around?.handle ? { handle: around.handle } : null,
    province: around?.province_slug
      ? {
          slug: around.province_slug,
          name_vi: around.province_vi ?? "",
          name_en: around.province_en ?? "",
        }
      : null,
    set_code: certificate.set_code,
    product_code: certificate.product_code,
    number: certificate.number,
    stars: certificate.stars,
    // That it ended by its dates alone says nothing of a renewal, which nobody looked for (docs/adr/0007).
    standing: today.standing === "expired" ? "unknown" : today.standing,
    badge: today.badge,
    issued_on: certificate.issued_on ?? null,
    expires_on: today.expires_on,
    reported_year: certificate.reported_year ?? null,
    decision: decision && {
      number: decision.number,
      issuer: decision.issuer,
      issued_on: decision.issued_on,
    },
  }
}

async function aroundOf(
  container: MedusaContainer,
  certificates: readonly Registered[],
): Promise<Map<string, Around>> {
  if (certificates.length === 0) return new Map()
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Around[] }>(
    `select c.id, p.handle, s.age_restricted, v.name_vi as province_vi, v.name_en as province_en, v.slug as province_slug
     from certificate c
     left join product p on p.id = c.product_id and p.status = 'published' and p.deleted_at is null
     left join speciality s on s.product_id = c.product_id and s.deleted_at is null
     left join province v on v.code = c.province_code
     where c.id = any(?)`,
    [certificates.map(({ id }) => id)],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
