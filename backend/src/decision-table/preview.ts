import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { dayInVietnam } from "@ocop/kit/days"
import {
  type AroundLine,
  type DecisionFacts,
  type PlannedLine,
  type PointedOut,
  pointedOut,
  type StandingLine,
} from "@ocop/ocop/modules/certification"
import { ORIGIN_MODULE, type OriginModuleService } from "@ocop/ocop/modules/origin"
import { certification } from "../certificates/submissions"
import { readTable } from "../tables/read-table"
import { cellName } from "../tables/table"
import { headOf, type Head, MOST_LINES } from "./columns"
import { communeFinder } from "./communes"
import { readLines, type LineFault, type ReadLine, type RefusedCell } from "./lines"
import { matcher, type SoldProduct, soldIn } from "./sold"

/** What is kept of a line beside what it enters. */
export interface PlannedFacts {
  raw: ReadLine["raw"]
  refused: RefusedCell[]
  pointed_out: PointedOut[]
  /** The commune was written, and none of the province's is called so: the line is entered without it. */
  commune_unknown: boolean
  product: Pick<SoldProduct, "handle" | "title" | "seller"> | null
  /** The stars that the register has of the line; null of what it has not. */
  stars_before: number | null
}

type Planned = PlannedLine<PlannedFacts>

/** Titles and names above the list. */
const ABOVE = 16

/**
 * Reads the list of a decision and keeps what each of its lines would enter; nothing is entered yet.
 *
 * @param bytes XLSX or CSV
 * @returns the import's id: the same file that was confirmed before is the import of then
 * @throws TableRefused
 */
export async function previewDecision(
  container: MedusaContainer,
  { province_code, officer_id }: { province_code: string; officer_id: string },
  decision: DecisionFacts,
  bytes: Buffer,
): Promise<string> {
  const rows = await readTable(bytes, MOST_LINES + ABOVE)
  const head = headOf(rows)
  const lines = readLines(rows, head, decision)
  const register = await registerOf(container, province_code)
  const products = lines.map(register.match)
  const good = lines.flatMap((line, at) =>
    line.printed ? [{ printed: line.printed, product_id: products[at]?.id ?? null, at }] : [],
  )
  const found = await certification(container).aroundLines(decision, good)
  const around = new Map(good.map(({ at }, index) => [at, found[index]]))
  const taken = new Set<string>()
  const planned = lines.map((line, at) =>
    planOf(line, { head, product: products[at] ?? null, around: around.get(at), taken, register }),
  )
  const digest = createHash("sha256").update(JSON.stringify(decision)).update(bytes).digest("hex")
  return certification(container).planDecision({
    province_code,
    officer_id,
    digest,
    decision,
    unknown_columns: head.unknown,
    lines: planned,
  })
}

interface Register {
  match(line: ReadLine): SoldProduct | null
  province_code: string
  province_names: string[]
  merged_codes: string[]
  /** Today's code of a commune by its code or name; null of what no commune of the province is called, or two are. */
  communeOf(written: string): string | null
  today: string
}

async function registerOf(container: MedusaContainer, province_code: string): Promise<Register> {
  const origin = container.resolve<OriginModuleService>(ORIGIN_MODULE)
  const [sold, provinces, former, merged, communes] = await Promise.all([
    soldIn(container, province_code),
    origin.listProvinces({ code: province_code }),
    origin.listFormerProvinces({ province_code }),
    origin.listMergedProvinces({ province_code }),
    origin.listCommunes({ province_code }, { take: 1_000, select: ["code", "name_vi", "folded"] }),
  ])
  return {
    match: matcher(sold),
    province_code,
    province_names: [...provinces, ...former, ...merged].map(({ name_vi }) => name_vi),
    merged_codes: merged.map(({ code }) => code),
    communeOf: communeFinder(communes),
    today: dayInVietnam(new Date()),
  }
}

function planOf(
  line: ReadLine,
  {
    head,
    product,
    around,
    taken,
    register,
  }: {
    head: Head
    product: SoldProduct | null
    around: AroundLine | undefined
    taken: Set<string>
    register: Register
  },
): Planned {
  const { row, raw, printed } = line
  const refused = [...line.refused]
  const refuse = (field: RefusedCell["field"], code: LineFault) =>
    refused.push({ cell: cellName(head.at.get(field) ?? 0, row), field, code })
  const commune = line.commune === null ? null : register.communeOf(line.commune)
  if (line.commune !== null && commune === null && /^\d{5}$/.test(line.commune))
    refuse("commune", "commune_elsewhere")
  const standing = around?.standing ?? null
  if (standing?.province_code && standing.province_code !== register.province_code)
    refuse("name", "other_register")
  if (around && (around.on_file.line_taken || isInOtherLine(around, product)))
    refuse("name", "line_taken")
  if (product && taken.has(product.id)) refuse("name", "product_twice")
  if (product && refused.length === 0) taken.add(product.id)
  const facts: PlannedFacts = {
    raw,
    refused,
    pointed_out: [],
    commune_unknown: line.commune !== null && commune === null,
    product: product && { handle: product.handle, title: product.title, seller: product.seller },
    stars_before: standing?.stars ?? null,
  }
  if (refused.length > 0 || !printed || !around)
    return { row, plan: "refuse", work: null, planned: facts }
  const to = {
    province_code: register.province_code,
    commune_code: commune ?? product?.commune_code ?? null,
    set_code: line.set_code ?? product?.set_code ?? null,
    product_id: product?.id ?? null,
  }
  facts.pointed_out = pointedOut(printed, {
    today: register.today,
    has_decision_file: true,
    place: {
      province_code: register.province_code,
      commune_code: to.commune_code,
      province_names: register.province_names,
      merged_codes: register.merged_codes,
    },
    ...around.on_file,
    // What the register has already is said by the plan.
    product_in_decision: false,
  })
  const plan = !standing ? "enter" : saysMore(standing, { ...printed, ...to }) ? "change" : "same"
  return { row, plan, work: plan === "same" ? null : { printed, to }, planned: facts }
}

/** The product has another line of this decision. */
const isInOtherLine = ({ on_file, standing }: AroundLine, product: SoldProduct | null): boolean =>
  product !== null && on_file.product_in_decision && standing?.product_id !== product.id

/** What `grant()` would write over a line, which it never empties. Pure. */
export function saysMore(
  standing: Omit<StandingLine, "id" | "province_code">,
  said: Record<
    Exclude<keyof StandingLine, "id" | "province_code" | "score">,
    string | number | null
  > &
    Pick<StandingLine, "score">,
): boolean {
  const fields = [
    "commune_code",
    "set_code",
    "stars",
    "expires_on",
    "number",
    "product_code",
  ] as const
  return (
    fields.some((field) => said[field] !== null && said[field] !== standing[field]) ||
    (said.score !== null && asKept(said.score) !== standing.score) ||
    (standing.product_id === null && said.product_id !== null)
  )
}

/** The register keeps points to six digits: of a mean, "78.33333333", it has the first of them. */
const asKept = (score: number): number => Number(score.toPrecision(6))
