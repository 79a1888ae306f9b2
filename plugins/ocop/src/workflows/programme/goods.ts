import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { asDay, type Day } from "@ocop/kit/days"
import { dong } from "@ocop/kit/money"
import {
  type CertificateEventFacts,
  type CertificateFacts,
  standing,
} from "../../modules/certification"
import {
  byCode,
  type EligibleGood,
  type JudgedGood,
  lawOf,
  type Programme,
  type ProgrammeGood,
  unfit,
} from "../../modules/programme"

/** What is read of a good to say what it is worth on a day. */
export interface StoodFor {
  province_code: string | null
  commune_code: string | null
  set_code: string | null
  certifications: { code: string; expires_on?: string | null }[] | null
  certificates: (CertificateFacts & { events: CertificateEventFacts[] })[]
}

interface Facts extends StoodFor {
  product_id: string
  title: string
  /** Who offers it now. */
  seller_id: string | null
  alcohol_abv: number | null
  age_restricted: boolean | null
  variants: { id: string; price_set_id: string; lowest: number | null }[]
  other_programme: string | null
}

/** A good as it is judged, and what each of its units costs without its seller's sale. */
export interface LookedAt extends JudgedGood {
  seller_id: string
  reference: Record<string, number>
}

/**
 * Reads all that law and house ask of a programme's goods, as they are now and on its first day.
 *
 * @param goods as their sellers brought them; what is not theirs any more does not fit
 * @param day on which they have to fit: the first one, or today of what runs
 */
export async function lookAt(
  container: MedusaContainer,
  programme: Programme & { province_code: string },
  goods: readonly Pick<ProgrammeGood, "product_id" | "seller_id" | "floor_vnd">[],
  day: Day = asDay(programme.starts_at),
): Promise<LookedAt[]> {
  if (goods.length === 0) return []
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await knex.raw<{ rows: Facts[] }>(FACTS, {
    products: goods.map(({ product_id }) => product_id),
    programme: programme.id,
    voucher: byCode(programme),
    delivery: programme.form === "free_delivery",
    starts: programme.starts_at,
    ends: programme.ends_at,
    days: lawOf(day).watched.value,
  })
  const prices = await pricesOf(container, rows)
  return goods.map((good): LookedAt => {
    const facts = rows.find(({ product_id }) => product_id === good.product_id)
    const now = (facts?.variants ?? []).flatMap(({ id, price_set_id, lowest }) => {
      const price = prices.get(price_set_id)
      return price ? [{ id, lowest, ...price }] : []
    })
    const raised = now.find(({ lowest, before }) => lowest !== null && lowest < before)
    return {
      product_id: good.product_id,
      seller_id: good.seller_id,
      title: facts?.title ?? good.product_id,
      floor_vnd: good.floor_vnd,
      prices: now.map(({ before, now: price }) => ({ before, now: price })),
      reference: Object.fromEntries(now.map(({ id, before }) => [id, before])),
      set_code: facts?.set_code ?? null,
      alcohol_abv: facts?.alcohol_abv ?? null,
      age_restricted: facts?.age_restricted ?? false,
      raised_from: raised?.lowest ?? null,
      other_programme: facts?.other_programme ?? null,
      unfit: unfitGood(programme, good, facts, day),
    }
  })
}

function unfitGood(
  programme: Programme & { province_code: string },
  good: Pick<ProgrammeGood, "seller_id">,
  facts: Facts | undefined,
  first: Day,
): { vi: string; en: string }[] {
  if (!facts || facts.seller_id !== good.seller_id)
    return [{ vi: "người bán không còn bán món này.", en: "its seller does not sell it any more." }]
  return unfit(
    programme.eligibility,
    programme.province_code,
    eligibleOn(facts, good.seller_id, first),
  )
}

/** A good as programmes ask for it on a day. Pure. */
export function eligibleOn(facts: StoodFor, seller_id: string, day: Day): EligibleGood {
  const then = facts.certificates.map((certificate) =>
    standing(certificate, day, certificate.events),
  )
  return {
    province_code: facts.province_code,
    commune_code: facts.commune_code,
    seller_id,
    set_code: facts.set_code,
    stars: Math.max(0, ...then.map(({ stars }) => stars)),
    certified: then.some(({ badge }) => badge === "solid"),
    certifications: (facts.certifications ?? []).flatMap(({ code, expires_on }) =>
      expires_on && expires_on < day ? [] : [code],
    ),
  }
}

async function pricesOf(
  container: MedusaContainer,
  rows: readonly Facts[],
): Promise<Map<string, { before: number; now: number }>> {
  const sets = rows.flatMap(({ variants }) => variants.map(({ price_set_id }) => price_set_id))
  if (sets.length === 0) return new Map()
  const prices = await container
    .resolve(Modules.PRICING)
    .calculatePrices({ id: sets }, { context: { currency_code: "vnd" } })
  return new Map(
    prices.flatMap(({ id, calculated_amount, original_amount }) => {
      if (calculated_amount === null || calculated_amount === undefined) return []
      const now = dong(new BigNumber(calculated_amount).numeric)
      return [
        [id, { now, before: Math.max(now, dong(new BigNumber(original_amount ?? now).numeric)) }],
      ]
    }),
  )
}

/** SQL: what a good's certificates are judged by, as `certificates` of `StoodFor`; of the product `p`. */
export const CERTIFICATES = `coalesce((select jsonb_agg(jsonb_build_object('stars', c.stars, 'decision_id', c.decision_id, 'issued_on', c.issued_on,
      'expires_on', c.expires_on, 'reported_year', c.reported_year,
      'events', coalesce((select jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'until', e.until, 'created_at', e.created_at) order by e.id)
        from certificate_event e where e.certificate_id = c.id and e.deleted_at is null), '[]')) order by c.id)
    from certificate c where c.product_id = p.id and c.deleted_at is null), '[]')`

// The lowest everyday price of the days looked back over: those written in them, and the one that held when they began.
const FACTS = `
select p.id as product_id, p.title, l.seller_id, o.province_code, o.commune_code,
  s.set_code, s.alcohol_abv, s.age_restricted, s.certifications,
  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'price_set_id', ps.price_set_id, 'lowest', (
      select min(amount_vnd) from (
        (select amount_vnd from price_history h where h.price_set_id = ps.price_set_id
           and h.at > now() - make_interval(days => :days))
        union all
        (select amount_vnd from price_history h where h.price_set_id = ps.price_set_id
           and h.at <= now() - make_interval(days => :days) order by h.at desc, h.id desc limit 1)) looked)) order by v.id)
    from product_variant v join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
    where v.product_id = p.id and v.deleted_at is null), '[]') as variants,
  ${CERTIFICATES} as certificates,
  case when :voucher then null else (select g.name_vi from programme_product r join programme g on g.id = r.programme_id
      join programme_seller w on w.programme_id = r.programme_id and w.seller_id = r.seller_id and w.state = 'joined'
    where r.product_id = p.id and g.id <> :programme and (g.form = 'free_delivery') = :delivery and g.voucher_code is null and not g.single_codes and g.state in ('announced', 'running')
      and g.starts_at < :ends and g.ends_at > :starts order by g.starts_at limit 1) end as other_programme
from product p
left join listing l on l.product_id = p.id and l.deleted_at is null
left join speciality s on s.product_id = p.id and s.deleted_at is null
left join product_origin o on o.product_id = p.id and o.deleted_at is null
where p.id = any(:products) and p.deleted_at is null`
