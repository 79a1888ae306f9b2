import { criteriaOf, type RefusalCode, sheetOf, sheetVersionOn } from "./sheets"
import type { Label } from "./sheets/words"
import type { Day } from "@ocop/kit/days"

/** Papers without which a dossier is refused, by what the sheets say of refusals. */
const PAPERS: Partial<Record<RefusalCode, Words[]>> = {
  food_safety: [
    {
      vi: "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
      en: "Food safety certificate of the place where it is made",
    },
  ],
  food_safety_or_licence: [
    {
      vi: "Giấy chứng nhận an toàn thực phẩm hoặc giấy phép sản xuất",
      en: "Food safety certificate, or licence to produce",
    },
  ],
  production_licence: [{ vi: "Giấy phép sản xuất", en: "Licence to produce" }],
  production_conditions: [
    {
      vi: "Giấy chứng nhận đủ điều kiện sản xuất",
      en: "Certificate of the conditions of production",
    },
  ],
  declaration_papers: [
    {
      vi: "Hồ sơ công bố, nhãn và quảng cáo",
      en: "Papers of declaration, label and advertising",
    },
  ],
  product_declaration: [{ vi: "Phiếu công bố sản phẩm", en: "Declaration of the product" }],
}

/** Of 100 points: criteria that have as many, or more, are named. */
const WEIGHTY = 5

interface Words {
  vi: string
  en: string
}

/** What is scored in one set. */
export interface Scoring {
  source: Words
  parts: readonly (Words & { points: number })[]
  /** The heaviest first. */
  weighty: (Words & { points: number })[]
  /** Without these a dossier is refused. */
  papers: Words[]
}

/**
 * What an authority scores in a set, short, for those who list goods: the points of the three parts, the criteria that weigh
 * the most, and the papers without which a dossier is refused, all read from the sheet in force on a day.
 *
 * @param code "QD26-01" to "QD26-26"; null for any other
 */
export function scoringOf(code: string, day: Day): Scoring | null {
  const version = sheetVersionOn(day)
  const sheet = version ? sheetOf(version, code) : null
  if (!sheet) return null
  return {
    source: inWords(sheet.source),
    parts: sheet.parts.map(({ points, name }) => ({ points, ...inWords(name) })),
    weighty: criteriaOf(sheet)
      .filter(({ points }) => points >= WEIGHTY)
      .map(({ points, name }) => ({ points, ...inWords(name) }))
      .sort((one, other) => other.points - one.points),
    papers: sheet.refusals.flatMap((refusal) => PAPERS[refusal] ?? []),
  }
}

const inWords = ([vi, en]: Label): Words => ({ vi, en })
