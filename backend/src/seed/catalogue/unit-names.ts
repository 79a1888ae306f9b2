/** Units of sale in English: "Hộp 6 hũ × 70 ml" → "Box of 6 jars × 70 ml". */

/** Units that say more than a pack and an amount. */
const WHOLE: Readonly<Record<string, string>> = {
  "Gói 2 ngày 1 đêm/người": "2 days 1 night, per person",
  "Vé tham quan 1 ngày/người": "Day ticket, per person",
  "Vé người lớn": "Adult ticket",
  "Chai giống 20 cây": "Flask of 20 seedlings",
  "Cây 4 bánh 400 g": "Roll of 4 cakes, 400 g",
  "Bộ 1 ấm 6 chén": "Set of 1 teapot and 6 cups",
  "Chục 10 chiếc": "Ten pieces",
  "Chiếc cỡ vừa": "Piece, medium size",
}

const PACKS: Readonly<Record<string, string>> = {
  Túi: "Bag",
  Gói: "Pack",
  Hộp: "Box",
  Chai: "Bottle",
  Hũ: "Jar",
  Lọ: "Vial",
  Lon: "Can",
  Ghè: "Earthen jar",
  Lốc: "Pack",
  Thùng: "Carton",
  Quả: "Each",
  Con: "Each",
  Cây: "Roll",
  Bộ: "Set",
  Chậu: "Pot",
  Khăn: "Scarf",
  Tấm: "Mat",
  Tờ: "Sheet",
  Giỏ: "Basket",
  Chiếc: "Piece",
}

/** What is counted inside a pack. Longer names first. */
const CONTENTS: readonly [vi: string, en: string][] = [
  ["túi lọc", "tea bags"],
  ["túi", "sachets"],
  ["viên", "capsules"],
  ["suất", "servings"],
  ["chiếc", "pieces"],
  ["chai", "bottles"],
  ["hũ", "jars"],
  ["bát", "bowls"],
]

/**
 * @param unit in Vietnamese, as in the catalogue
 * @throws Error when a word of it has no English name yet
 */
export function unitInEnglish(unit: string): string {
  const whole = WHOLE[unit]
  if (whole) return whole
  const [pack = "", ...rest] = unit.split(" ")
  const name = PACKS[pack]
  if (!name) throw new Error(`unit: "${unit}" has no English name`)
  let amount = rest.join(" ").replace(/(\d),(\d)/g, "$1.$2")
  const counted = CONTENTS.find(([vi]) => new RegExp(`^\\d+ ${vi}( |$)`, "u").test(amount))
  if (counted) amount = `of ${amount.replace(counted[0], counted[1])}`
  amount = amount
    .replace(/^cao (.+)$/, "$1 tall")
    .replace(/\blít\b/u, "litres")
    .replace("lít", "litres")
  if (/[^\p{ASCII}×–]/u.test(amount)) throw new Error(`unit: "${unit}" has no English name`)
  if (!amount) return name
  const own = name === "Each" || name === "Piece" ? "," : ""
  return `${name}${own} ${amount}`
}
