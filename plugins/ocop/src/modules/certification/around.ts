import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Around } from "./pointed-out"
import { decisionNumber, matchKeyOf, type PrintedFacts } from "./printed"

export type OnFile = Pick<
  Around,
  "decision_of_other_day" | "product_in_decision" | "line_taken" | "code_taken" | "newer_on_file"
>

/** What is on file around a certificate that is shown for a product, by one statement. */
export async function onFile(
  trx: EntityManager,
  printed: PrintedFacts,
  product_id: string,
): Promise<OnFile> {
  const [found] = await trx.execute<OnFile[]>(
    `with mine as (select * from decision where number = :number and issuer = :issuer and issued_on = :day and deleted_at is null)
     select
       exists (select from decision d where d.number = :number and d.issuer = :issuer and d.issued_on <> :day
         and left(d.issued_on, 4) = left(:day, 4) and d.deleted_at is null) as decision_of_other_day,
       exists (select from certificate c join mine on mine.id = c.decision_id
         where c.product_id = :product and c.deleted_at is null) as product_in_decision,
       exists (select from certificate c join mine on mine.id = c.decision_id
         where c.match_key = :key and c.product_id <> :product and c.deleted_at is null) as line_taken,
       exists (select from certificate c where :code <> '' and c.product_code = :code
         and c.product_id is distinct from :product and c.match_key is distinct from :key and c.deleted_at is null) as code_taken,
       exists (select from certificate c where c.product_id = :product and c.decision_id is not null
         and c.issued_on > :day and c.deleted_at is null) as newer_on_file`.replace(/:(\w+)/g, "?"),
    bindings(printed, product_id),
  )
  if (!found) throw new Error("Nothing was answered")
  return found
}

/** In the order of their places in the statement. */
function bindings(printed: PrintedFacts, product: string): string[] {
  const number = decisionNumber(printed.decision_number)
  const issuer = printed.issuer.trim()
  const day = printed.issued_on
  const key = matchKeyOf(printed)
  const code = printed.product_code ?? ""
  return [
    number,
    issuer,
    day,
    number,
    issuer,
    day,
    day,
    product,
    key,
    product,
    code,
    code,
    product,
    key,
    product,
    day,
  ]
}
