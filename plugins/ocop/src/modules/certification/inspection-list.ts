import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Day } from "@ocop/kit/days"
import type {
  InspectionKind,
  InspectionResult,
  InspectionStatus,
  InspectionView,
} from "./inspection-states"
import type { InspectionEntry } from "./inspections"

/** An inspection as it stands, with what it is of. Days are "YYYY-MM-DD". */
export interface Inspection {
  id: string
  certificate_id: string
  product_id: string | null
  /** As printed; null where it was taken over from what is sold here. */
  name: string | null
  holder: string | null
  stars: number
  province_code: string
  kind: InspectionKind
  status: InspectionStatus
  version: number
  planned_on: Day
  carried_out_on: Day | null
  /** By when the seller has to have mended. */
  due_on: Day | null
  /** It is planned for a day that is over, or what had to be mended was not by its day. */
  overdue: boolean
  result: InspectionResult | null
  report_id: string | null
  created_at: Date
}

/** Which; what is left out does not matter. */
export interface WantedInspections {
  id?: string
  provinces?: readonly string[]
  certificate_id?: string
  /** Of these products, and told to their sellers: what was only planned is not. */
  told_of?: readonly string[]
  view?: InspectionView
}

const VIEWS: Record<InspectionView, string> = {
  open: "status not in ('closed', 'called_off')",
  planned: "status = 'planned'",
  follow_up: "status in ('follow_up', 'answered')",
  overdue: "overdue",
  done: "status in ('closed', 'called_off')",
}

/** @returns what is overdue first, then by the day that comes next, with how many there are in all; what is done, the last first */
export async function inspections(
  trx: EntityManager,
  { id, provinces, certificate_id, told_of, view }: WantedInspections,
  today: Day,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ inspections: Inspection[]; count: number }> {
  const rows = await trx.execute<(Inspection & { count: string })[]>(
    `with own as (
       select i.id, i.certificate_id, c.product_id, c.name, c.holder, c.stars, i.province_code, i.kind, i.status, i.version,
         i.planned_on, i.carried_out_on, i.due_on, i.result, i.report_id, i.created_at, i.updated_at,
         (i.status = 'planned' and i.planned_on < ?) or (i.status = 'follow_up' and i.due_on < ?) as overdue
       from inspection i join certificate c on c.id = i.certificate_id
       where (cast(? as text) is null or i.id = ?)
         and (cast(? as jsonb) is null or i.province_code in (select jsonb_array_elements_text(cast(? as jsonb))))
         and (cast(? as text) is null or i.certificate_id = ?)
         and (cast(? as jsonb) is null or (c.product_id in (select jsonb_array_elements_text(cast(? as jsonb)))
           and ((i.status = 'closed' and i.result <> 'in_order')
             or exists (select from inspection_entry e where e.inspection_id = i.id and e.kind = 'follow_up'))))
     )
     select own.*, count(*) over () as count from own ${view ? `where ${VIEWS[view]}` : ""}
     order by status in ('closed', 'called_off'), overdue desc, case when status in ('closed', 'called_off') then null
       else coalesce(due_on, planned_on) end, updated_at desc, id limit ? offset ?`,
    [
      today,
      today,
      ...twice(id ?? null),
      ...twice(provinces ? JSON.stringify(provinces) : null),
      ...twice(certificate_id ?? null),
      ...twice(told_of ? JSON.stringify(told_of) : null),
      limit,
      offset,
    ],
  )
  return {
    inspections: rows.map(({ count: _, ...one }) => one),
    count: Number(rows[0]?.count ?? 0),
  }
}

/** The record of inspections, the first line first. */
export async function inspectionEntries(
  trx: EntityManager,
  ids: readonly string[],
): Promise<(InspectionEntry & { inspection_id: string })[]> {
  return trx.execute<(InspectionEntry & { inspection_id: string })[]>(
    `select id, inspection_id, kind, actor_type, actor_id, words, facts, created_at from inspection_entry
     where inspection_id in (select jsonb_array_elements_text(cast(? as jsonb))) order by created_at, id`,
    [JSON.stringify(ids)],
  )
}

const twice = <T>(value: T): [T, T] => [value, value]
