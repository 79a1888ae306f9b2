/**
 * What a unit of sale says about the parcel: "Hộp 6 hũ × 70 ml" weighs about 420 g of content in glass, and breaks. The
 * catalogue holds no weights, so they are estimated here and marked as estimates until a seller weighs the parcel.
 */
import { toks } from "@ocop/kit/text"

export interface Measures {
  /** Packaging included. */
  weight_grams: number
  length_mm: number
  width_mm: number
  height_mm: number
  /** Glass, ceramics, and everything bottled. */
  fragile: boolean
}

/** How a kind of packaging adds to what is in it. */
interface Packaging {
  /** Gross weight = net × factor + grams. */
  factor: number
  grams: number
  fragile: boolean
  /** Litres of parcel per kilogram of content. */
  bulk: number
  /** Content when the unit names neither weight nor volume, in grams. */
  typical: number
}

const plain = { factor: 1.05, grams: 20, fragile: false, bulk: 2, typical: 300 }
const glass = { factor: 1.5, grams: 80, fragile: true, bulk: 2, typical: 500 }

/** By the first word of the unit, folded. */
const PACKAGING: Readonly<Record<string, Packaging>> = {
  tui: plain,
  goi: plain,
  cay: plain,
  hop: { factor: 1.1, grams: 50, fragile: false, bulk: 3, typical: 300 },
  lon: { factor: 1.15, grams: 30, fragile: false, bulk: 1.6, typical: 400 },
  chai: glass,
  hu: glass,
  lo: glass,
  ghe: { factor: 1.8, grams: 500, fragile: true, bulk: 2.5, typical: 2000 },
  loc: { factor: 1.1, grams: 60, fragile: false, bulk: 1.6, typical: 1500 },
  thung: { factor: 1.06, grams: 300, fragile: false, bulk: 2.2, typical: 5000 },
  qua: { factor: 1.05, grams: 60, fragile: false, bulk: 2.5, typical: 1200 },
  con: { factor: 1.1, grams: 150, fragile: false, bulk: 2, typical: 500 },
  bo: { factor: 1.3, grams: 300, fragile: true, bulk: 4, typical: 1800 },
  chau: { factor: 1.2, grams: 1500, fragile: true, bulk: 6, typical: 3000 },
  chuc: { factor: 1.1, grams: 40, fragile: false, bulk: 3, typical: 400 },
  khan: { factor: 1.05, grams: 30, fragile: false, bulk: 4, typical: 150 },
  tam: { factor: 1.1, grams: 100, fragile: false, bulk: 4, typical: 1200 },
  to: { factor: 1.5, grams: 80, fragile: false, bulk: 4, typical: 30 },
  gio: { factor: 1.1, grams: 150, fragile: false, bulk: 12, typical: 600 },
  chiec: { factor: 1.1, grams: 200, fragile: false, bulk: 8, typical: 900 },
  // A ticket or a stay: nothing is sent.
  ve: { factor: 0, grams: 0, fragile: false, bulk: 0, typical: 0 },
}

/** Vessels inside another pack that break: "Hộp 6 hũ", "Thùng 24 chai". */
const INNER_GLASS = /\d\s*(chai|hu|lo|am|bat|chen)\b/

/** Grams of one piece, where a unit counts pieces. */
const PIECES: readonly [pattern: RegExp, grams: number][] = [
  [/(\d+) tui loc/, 3],
  [/(\d+) vien/, 1],
  [/(\d+) tui/, 3],
  [/(\d+) suat/, 250],
  [/(\d+) bat/, 300],
  [/(\d+) chen/, 120],
  [/(\d+) cay/, 10],
  [/(\d+) chiec/, 45],
]

const NUMBER = "(\\d+(?:[.,]\\d+)?)"
const AMOUNT = new RegExp(
  `(?:${NUMBER}\\s*[–-]\\s*)?${NUMBER}\\s*(kg|g|ml|lít|lit|l)(?![\\p{L}])`,
  "u",
)
const TIMES = /(\d+)\s*[\p{L}]+\s*×/u
const AREA = new RegExp(`${NUMBER}\\s*×\\s*${NUMBER}\\s*(cm|m)(?![\\p{L}])`, "u")
const SPAN = new RegExp(`(?:${NUMBER}\\s*[–-]\\s*)?${NUMBER}\\s*(cm|m)(?![\\p{L}])`, "u")

/**
 * @param unit as in the catalogue: "Chai 500 ml, 30% vol", "Con 1,5–1,8 kg", "Tấm 60 × 90 cm"
 * @returns estimates; of a range the heavier end, so that postage is not short. All zero for what is not sent
 * @throws Error when the unit begins with a word that is no known packaging
 */
export function measuresOf(unit: string): Measures {
  const words = toks(unit)
  const packaging = PACKAGING[words[0] ?? ""]
  if (!packaging) throw new Error(`unit: "${unit}" begins with no known packaging`)
  const folded = words.join(" ")
  const stay = folded.includes("ngay") && folded.includes("dem")
  if (stay || packaging.factor === 0) {
    return { weight_grams: 0, length_mm: 0, width_mm: 0, height_mm: 0, fragile: false }
  }
  const innerGlass = INNER_GLASS.test(folded)
  const net = netGrams(unit, folded, packaging)
  const factor = innerGlass && !packaging.fragile ? packaging.factor + 0.4 : packaging.factor
  return {
    weight_grams: roundUp(net * factor + packaging.grams, 10),
    ...boxOf(unit, net, packaging),
    fragile: packaging.fragile || innerGlass,
  }
}

function netGrams(unit: string, folded: string, packaging: Packaging): number {
  const amount = AMOUNT.exec(unit)
  if (amount) {
    const count = Number(TIMES.exec(unit)?.[1] ?? 1)
    const value = numberOf(amount[2])
    // A litre is taken as a kilogram: close enough for drinks, and heavier than oil or spirits.
    return count * value * (amount[3] === "kg" || amount[3]?.startsWith("l") ? 1000 : 1)
  }
  const pieces = PIECES.reduce((sum, [pattern, grams]) => {
    const found = pattern.exec(folded)
    return found && sum === 0 ? Number(found[1]) * grams : sum
  }, 0)
  return Math.max(pieces, pieces > 0 && !packaging.fragile ? pieces : packaging.typical)
}

/** A stated size is kept; else a box of the volume that such a pack takes, twice as long as high. */
function boxOf(unit: string, net: number, { bulk }: Packaging) {
  const area = AREA.exec(unit)
  if (area) {
    const scale = area[3] === "m" ? 1000 : 10
    const [short, long] = [numberOf(area[1]) * scale, numberOf(area[2]) * scale].sort(
      (a, b) => a - b,
    ) as [number, number]
    // Cloth and mats travel rolled or folded: never longer than a metre and a half.
    const folds = long > 1500 ? 2 : 1
    return {
      length_mm: Math.round(long / folds),
      width_mm: Math.round(Math.min(short, 400)),
      height_mm: 40 * folds,
    }
  }
  const span = SPAN.exec(unit)
  if (span) {
    const side = Math.round(numberOf(span[2]) * (span[3] === "m" ? 1000 : 10))
    return { length_mm: side, width_mm: Math.round(side * 0.6), height_mm: Math.round(side * 0.6) }
  }
  const litres = Math.max(0.2, (net / 1000) * bulk)
  const height = Math.cbrt((litres * 1e6) / 3)
  return {
    length_mm: roundUp(height * 2, 10),
    width_mm: roundUp(height * 1.5, 10),
    height_mm: roundUp(height, 10),
  }
}

function numberOf(text: string | undefined): number {
  return Number((text ?? "0").replace(",", "."))
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step
}
