import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Around } from "./pointed-out"
import { decisionNumber, issuerKeyOf, matchKeyOf, type PrintedFacts } from "./printed"

export type OnFile = Pick<
  Around,
  | "decision_of_other_day"
  | "decision_of_other_issuer"
  | "product_in_decision"
  | "line_taken"
  | "code_taken"
  | "newer_on_file"
  | "withdrawn_before"
>

/** What is on file around a certificate that is shown for a product. Two statements. */
export async function onFile(
  trx: EntityManager,
  printed: PrintedFacts,
  product_id: string,
): Promise<OnFile> {
  const decisions = await trx.execute<{ id: string; issuer: string; issued_on: string }[]>(
    "select id, issuer, issued_on from decision where number = ? and left(issued_on, 4) = ? and deleted_at is null",
    [decisionNumber(printed.decision_number), printed.issued_on.slice(0, 4)],
  )
  const issuer = issuerKeyOf(printed.issuer)
  const isOurs = (one: { issuer: string }) => issuerKeyOf(one.issuer) === issuer
  const isThatDay = (one: { issued_on: string }) => one.issued_on === printed.issued_on
  const thatDay = decisions.filter(isThatDay)
  const ours = thatDay.filter(isOurs).map(({ id }) => id)
  const theirs = thatDay.filter((one) => !isOurs(one)).map(({ id }) => id)
  return {
    decision_of_other_day: decisions.some((one) => isOurs(one) && !isThatDay(one)),
    ...(await certificatesAround(trx, printed, { product_id, ours, theirs })),
  }
}

type Certificates = Omit<OnFile, "decision_of_other_day">

async function certificatesAround(
  trx: EntityManager,
  printed: PrintedFacts,
  {
    product_id,
    ours,
    theirs,
  }: { product_id: string; ours: readonly string[]; theirs: readonly string[] },
): Promise<Certificates> {
  const [found] = await trx.execute<Certificates[]>(
    `with asked as (select * from jsonb_to_record(cast(? as jsonb))
       as (ours jsonb, theirs jsonb, product text, key text, code text, day text)),
     around as (select c.*, a.*, c.decision_id in (select jsonb_array_elements_text(a.ours)) as is_ours,
         c.decision_id in (select jsonb_array_elements_text(a.theirs)) as is_theirs
       from certificate c, asked a where c.deleted_at is null)
     select coalesce(bool_or(is_ours and product_id = product), false) as product_in_decision,
       coalesce(bool_or(is_ours and match_key = key and product_id <> product), false) as line_taken,
       coalesce(bool_or(is_theirs and (match_key = key or product_id = product)), false) as decision_of_other_issuer,
       coalesce(bool_or(code <> '' and product_code = code and product_id is distinct from product
         and match_key is distinct from key), false) as code_taken,
       coalesce(bool_or(product_id = product and decision_id is not null and issued_on > day), false) as newer_on_file,
       coalesce(bool_or(product_id = product and exists (select from certificate_event e
         where e.certificate_id = around.id and e.kind = 'withdrawn')), false) as withdrawn_before
     from around
     where is_ours or is_theirs or product_id = product or (code <> '' and product_code = code)`,
    [
      JSON.stringify({
        ours,
        theirs,
        product: product_id,
        key: matchKeyOf(printed),
        code: printed.product_code ?? "",
        day: printed.issued_on,
      }),
    ],
  )
  if (!found) throw new Error("Nothing was answered")
  return found
}
