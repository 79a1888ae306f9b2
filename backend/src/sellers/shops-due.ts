import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { addDays, type Day, dayInVietnam } from "@ocop/kit/days"
import type { SellerStatus } from "@ocop/marketplace/modules/seller"
import {
  type Due,
  DUE_DAYS,
  dueProofs,
  REQUIREMENTS,
  type Steps,
} from "@ocop/marketplace/modules/seller-application"
import { kindOf, LET_IN } from "./application"

interface SellerOfShop {
  id: string
  status: SellerStatus
  kind: string
  name_vi: string
  name_en: string
  province_code: string
  created_at: Date
  updated_at: Date
}

/** A shop of which something is due. */
export interface ShopDue {
  seller: SellerOfShop
  due: Due[]
}

interface Row extends SellerOfShop {
  steps: Steps | null
  evidence: Parameters<typeof dueProofs>[0]["evidence"] | null
}

/**
 * All open and suspended shops of which something is due today: one statement, which leaves out those of which nothing can be,
 * and `dueProofs` of the others.
 */
export async function shopsDue(container: MedusaContainer, today: Day): Promise<ShopDue[]> {
  const { rows } = await container
    .resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(MAY_BE_DUE, {
      let_in: LET_IN,
      soon: addDays(today, DUE_DAYS),
      words: REQUIREMENTS.filter(({ proof }) => proof === "attest").map(({ code }) => code),
      codes: REQUIREMENTS.map(({ code }) => code),
      days: REQUIREMENTS.map(({ from }) => from),
    })
  return rows
    .map(({ steps, evidence, ...seller }) => ({
      seller,
      due: dueProofs(
        {
          kind: kindOf(steps ?? {}, seller),
          since: dayInVietnam(seller.created_at),
          steps: steps ?? {},
          evidence: evidence ?? [],
        },
        today,
      ),
    }))
    .filter(({ due }) => due.length > 0)
}

// Ten thousand shops with all that each has shown took four seconds. What is looked at here is a word that ends, one that was not
// found good, and what is asked since a shop began; whether it is asked of its kind, and the rest, `dueProofs` says.
const MAY_BE_DUE = `
select s.id, s.status, s.kind, s.name_vi, s.name_en, s.province_code, s.created_at, s.updated_at, a.steps,
  (select jsonb_agg(to_jsonb(e) - 'files' - 'note') from seller_evidence e
    where e.application_id = a.id and e.deleted_at is null) as evidence
from seller s
left join seller_application a on a.seller_id = s.id and a.deleted_at is null
left join lateral (
  select array_agg(e.requirement) as codes,
    bool_or(e.valid_until <= :soon
      or e.state <> 'verified' and not (e.state = 'given' and e.requirement = any(:words))) as may_be_due
  from seller_evidence e where e.application_id = a.id and e.deleted_at is null) shown on true
where s.status = any(:let_in) and s.deleted_at is null
  and (shown.may_be_due or exists (
    select 1 from unnest(cast(:codes as text[]), cast(:days as date[])) as asked(code, since)
     where asked.since > cast(s.created_at at time zone 'Asia/Ho_Chi_Minh' as date)
       and asked.since <= cast(:soon as date) and not asked.code = any(coalesce(shown.codes, '{}'))))
order by s.id`
