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

/** A decision, as its head says it. */
export type DecisionFacts = Pick<PrintedFacts, "decision_number" | "issuer" | "level" | "issued_on">

/** A line of a decision, and the product that it is thought to be of. */
export interface LineAsked {
  printed: Pick<PrintedFacts, "name" | "holder" | "product_code">
  product_id: string | null
}

/** What is on file around a line. `standing` is the line itself, where the register has it. */
export interface AroundLine {
  on_file: OnFile
  standing: StandingLine | null
}

/** A line as the register has it. */
export interface StandingLine {
  id: string
  product_id: string | null
  province_code: string | null
  commune_code: string | null
  set_code: string | null
  stars: number
  /** As it was said, to six digits: the column is a `real`, whose 78.4 is 78.4000015 to whoever reads more of it. */
  score: number | null
  expires_on: string | null
  number: string | null
  product_code: string | null
}

/** What is on file around a certificate that is shown for a product. Two statements. */
export async function onFile(
  trx: EntityManager,
  printed: PrintedFacts,
  product_id: string,
): Promise<OnFile> {
  const [around] = await aroundLines(trx, printed, [{ printed, product_id }])
  if (!around) throw new Error("Nothing was answered")
  return around.on_file
}

/** What is on file around lines of one decision, in their order. Two statements, however many lines there are. */
export async function aroundLines(
  trx: EntityManager,
  decision: DecisionFacts,
  lines: readonly LineAsked[],
): Promise<AroundLine[]> {
  const decisions = await trx.execute<{ id: string; issuer: string; issued_on: string }[]>(
    "select id, issuer, issued_on from decision where number = ? and left(issued_on, 4) = ? and deleted_at is null",
    [decisionNumber(decision.decision_number), decision.issued_on.slice(0, 4)],
  )
  const issuer = issuerKeyOf(decision.issuer)
  const isOurs = (one: { issuer: string }) => issuerKeyOf(one.issuer) === issuer
  const isThatDay = (one: { issued_on: string }) => one.issued_on === decision.issued_on
  const thatDay = decisions.filter(isThatDay)
  const ours = new Set(thatDay.filter(isOurs).map(({ id }) => id))
  const theirs = new Set(thatDay.filter((one) => !isOurs(one)).map(({ id }) => id))
  const decision_of_other_day = decisions.some((one) => isOurs(one) && !isThatDay(one))
  const certificates = groupsOf(
    await certificatesAround(trx, {
      decisions: [...ours, ...theirs],
      products: lines.flatMap(({ product_id }) => product_id ?? []),
      codes: lines.flatMap(({ printed }) => printed.product_code ?? []),
    }),
  )
  return lines.map((line) => {
    const around = { ...certificates.of(line), ours, theirs }
    return {
      on_file: { decision_of_other_day, ...onFileOf(line, decision, around) },
      standing: around.sameKey.find((one) => isIn(ours, one)) ?? null,
    }
  })
}

type Certificate = StandingLine & {
  decision_id: string | null
  match_key: string | null
  issued_on: string | null
  was_withdrawn: boolean
}

const isIn = (ids: ReadonlySet<string>, { decision_id }: Certificate): boolean =>
  decision_id !== null && ids.has(decision_id)

async function certificatesAround(
  trx: EntityManager,
  wanted: { decisions: readonly string[]; products: readonly string[]; codes: readonly string[] },
): Promise<Certificate[]> {
  return trx.execute<Certificate[]>(
    `with asked as (select * from jsonb_to_record(cast(? as jsonb)) as (decisions jsonb, products jsonb, codes jsonb))
     select c.id, c.product_id, c.province_code, c.commune_code, c.set_code, c.stars, c.score::numeric::float8 as score, c.expires_on,
       c.number, c.product_code, c.decision_id, c.match_key, c.issued_on,
       exists (select from certificate_event e where e.certificate_id = c.id and e.kind = 'withdrawn') as was_withdrawn
     from certificate c, asked a where c.deleted_at is null
       and (c.decision_id in (select jsonb_array_elements_text(a.decisions))
         or c.product_id in (select jsonb_array_elements_text(a.products))
         or c.product_code in (select jsonb_array_elements_text(a.codes)))`,
    [JSON.stringify(wanted)],
  )
}

interface Groups {
  sameKey: readonly Certificate[]
  sameProduct: readonly Certificate[]
  sameCode: readonly Certificate[]
}

/** Certificates by what a line may share with them. */
function groupsOf(certificates: readonly Certificate[]): { of(line: LineAsked): Groups } {
  const by = (field: "match_key" | "product_id" | "product_code") => {
    const groups = new Map<string, Certificate[]>()
    for (const one of certificates) {
      const value = one[field]
      if (value) groups.set(value, [...(groups.get(value) ?? []), one])
    }
    return (value: string | null) => (value && groups.get(value)) || []
  }
  const [keys, products, codes] = [by("match_key"), by("product_id"), by("product_code")]
  return {
    of: ({ printed, product_id }) => ({
      sameKey: keys(matchKeyOf(printed)),
      sameProduct: products(product_id),
      sameCode: codes(printed.product_code),
    }),
  }
}

function onFileOf(
  { printed, product_id }: LineAsked,
  { issued_on }: DecisionFacts,
  around: Groups & { ours: ReadonlySet<string>; theirs: ReadonlySet<string> },
): Omit<OnFile, "decision_of_other_day"> {
  const { sameKey, sameProduct, sameCode, ours, theirs } = around
  const key = matchKeyOf(printed)
  return {
    product_in_decision: sameProduct.some((one) => isIn(ours, one)),
    line_taken: sameKey.some(
      (one) =>
        isIn(ours, one) &&
        product_id !== null &&
        one.product_id !== null &&
        one.product_id !== product_id,
    ),
    decision_of_other_issuer: [...sameKey, ...sameProduct].some((one) => isIn(theirs, one)),
    code_taken: sameCode.some(
      (one) => one.match_key !== key && (product_id === null || one.product_id !== product_id),
    ),
    newer_on_file: sameProduct.some(
      (one) => one.decision_id !== null && one.issued_on !== null && one.issued_on > issued_on,
    ),
    withdrawn_before: sameProduct.some((one) => one.was_withdrawn),
  }
}
