import type { MedusaContainer } from "@medusajs/framework/types"
import { shareByLargestRemainder } from "@ocop/kit/money"
import {
  type Finding,
  judge,
  lawOf,
  offPiece,
  type Programme,
  type ProgrammeGood,
  type RuleCode,
} from "../../modules/programme"
import { asDay, dayInVietnam } from "@ocop/kit/days"
import { lookAt } from "./goods"

/** What one piece costs in a programme, and who bears what it takes off. In đồng. */
export interface WeighedPiece {
  /** Before the seller's own sale. */
  before: number
  now: number
  /** What a shopper pays. */
  after: number
  seller_bears: number
  office_bears: number
}

/** A good as its seller weighs whether to bring it into a programme. */
export interface OfferedGood {
  product_id: string
  title: string
  floor_vnd: number | null
  /** Of each different price that one of its units has. */
  pieces: WeighedPiece[]
  findings: Finding[]
}

/** Rules by which a good can have no part in a programme, whatever its office does; the others are for the office to settle. */
export const NO_PART: readonly RuleCode[] = ["eligibility", "alcohol", "nothing_off", "floor"]

/**
 * What goods would cost in a programme, what their seller would bear of each piece, and what law and house say of them: computed as
 * baskets compute it. Whether they fit is asked of the first day, and of today once it has begun. Changes nothing.
 */
export async function weighGoods(
  container: MedusaContainer,
  programme: Programme,
  province_code: string,
  goods: readonly Pick<ProgrammeGood, "seller_id" | "product_id" | "floor_vnd">[],
): Promise<OfferedGood[]> {
  const [first, today] = [asDay(programme.starts_at), dayInVietnam(new Date())]
  const day = today > first ? today : first
  const looked = await lookAt(container, { ...programme, province_code }, goods, day)
  const terms = { ...programme, concentrated: programme.decision !== null }
  const findings = judge({ ...terms, unanswered: 0 }, looked, new Date())
  const law = lawOf(first)
  const caps = { ordinary: law.cap.value, concentrated: law.concentrated.value }
  return looked.map(({ product_id, title, floor_vnd, prices }) => {
    const distinct = new Map(prices.map((price) => [`${price.before} ${price.now}`, price]))
    const pieces = [...distinct.values()]
      .sort((a, b) => a.now - b.now)
      .map(({ before, now }): WeighedPiece => {
        const off = offPiece({ unit_price: now, before }, { ...terms, floor_vnd }, caps)
        const shares = [terms.office_bp, 10_000 - terms.office_bp]
        const [office_bears = 0, seller_bears = 0] = shareByLargestRemainder(off, shares)
        return { before, now, after: now - off, seller_bears, office_bears }
      })
    const own = findings.filter((finding) => finding.product_id === product_id)
    return { product_id, title, floor_vnd, pieces, findings: own }
  })
}
