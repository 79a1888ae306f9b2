/**
 * Words by which goods are passed off as medicine, as data. Sources: Law on Food Safety 55/2010/QH12, Article 5, and
 * Decree 15/2018/NĐ-CP, Article 27: food is not advertised as a cure, nor by the name, picture or letter of a doctor, a
 * pharmacist or a hospital. Severity `refuse` for what has no lawful reading in a text about goods, `look` for what may have
 * one, which a person decides.
 */
export type ClaimKind = "cure" | "medicine" | "doctor"

export interface Claim {
  kind: ClaimKind
  severity: "refuse" | "look"
  /** As it is written. Found without accents, too, in a text that has none, where no other word is spelt so. */
  words: string
  /** Without accents it is another word: "chua" is sour. */
  accented?: true
}

const cure = (words: string): Claim => ({ kind: "cure", severity: "refuse", words })
const hint = (kind: ClaimKind, words: string): Claim => ({ kind, severity: "look", words })

export const CLAIMS: readonly Claim[] = [
  { ...cure("chữa"), accented: true },
  ...[
    "chữa bệnh",
    "chữa khỏi",
    "chữa trị",
    "chữa lành",
    "chữa ung thư",
    "chữa tiểu đường",
    "điều trị",
    "đặc trị",
    "trị bệnh",
    "trị dứt",
    "trị khỏi",
    "trị tận gốc",
    "trị ho",
    "trị mất ngủ",
    "trị ung thư",
    "trị tiểu đường",
    "trị viêm",
    "khỏi bệnh",
    "khỏi hẳn bệnh",
    "hết bệnh",
    "dứt điểm bệnh",
    "tiêu diệt tế bào ung thư",
    "ngừa ung thư",
    "chống ung thư",
    "phòng ung thư",
    "ngăn ngừa ung thư",
    "thần dược",
    "tiên dược",
    "thay thế thuốc",
    "thay thuốc",
    "cures",
    "heals",
    "miracle cure",
    "treats cancer",
    "treats diabetes",
    "prevents cancer",
    "treatment of disease",
  ].map(cure),
  { ...hint("medicine", "thuốc"), accented: true },
  ...["bài thuốc", "vị thuốc", "phòng bệnh", "ngừa bệnh", "medicine", "medicinal", "remedy"].map(
    (words) => hint("medicine", words),
  ),
  ...[
    "bác sĩ",
    "bác sỹ",
    "dược sĩ",
    "dược sỹ",
    "thầy thuốc",
    "lương y",
    "bệnh viện",
    "chuyên gia y tế",
    "bộ y tế khuyên",
    "doctor",
    "doctors",
    "pharmacist",
    "hospital",
  ].map((words) => hint("doctor", words)),
]

/** Lawful phrases that hold such words; what lies inside one is no claim. */
export const NO_CLAIMS: readonly string[] = [
  "không phải là thuốc",
  "không phải thuốc",
  "không có tác dụng thay thế thuốc chữa bệnh",
  "không thay thế thuốc chữa bệnh",
  "không thay thế thuốc",
  "sửa chữa",
  "chữa cháy",
  "thuốc trừ sâu",
  "thuốc bảo vệ thực vật",
  "thuốc bvtv",
  "thuốc diệt cỏ",
  "thuốc trừ cỏ",
  "thuốc hóa học",
  "thuốc kích thích",
  "thuốc tăng trưởng",
  "thuốc kháng sinh",
  "thuốc nhuộm",
  "thuốc tẩy",
  "không thuốc",
  "is not a medicine",
  "not a medicine",
  "does not replace medicine",
  "not intended to replace medicine",
]
