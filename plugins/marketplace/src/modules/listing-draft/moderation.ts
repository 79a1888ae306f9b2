import type { Day } from "@ocop/kit/days"
import { ruleAt } from "@ocop/kit/rules"
import { toks } from "@ocop/kit/text"
import { type DraftFacts, FUNCTIONAL_SETS, isAlcohol, isShippable, type Place } from "./facts"
import { findClaims } from "./find-claims"
import { inDong, meantPrice } from "./short-price"

/** What a rule says of a draft. `refuse` must be mended before it is handed in; of `look`, a person decides. */
export interface Finding extends Place {
  code: FindingCode
  severity: "refuse" | "look"
  vi: string
  en: string
}

export type FindingCode =
  | "price_zero"
  | "price_short"
  | "service_changed"
  | "cure_claim"
  | "medicine_word"
  | "doctor_named"
  | "disclaimer_missing"
  | "alcohol_licence"
  | "alcohol_strength"
  | "star_claimed"
  | "certificate_expired"
  | "picture_twice"
  | "picture_of_another"

/** What the rules read. */
export interface Moderated {
  facts: DraftFacts
  /** Pictures that look like others. */
  shared: readonly { id: string; foreign: boolean }[]
  /** Stars that hold for the product today, by the certificates on file; 0 without. */
  stars_on_file: number
  /** Whether what is shown of it is sent; null of a new one. */
  shown_shippable: boolean | null
  /** The day on which it is asked. */
  day: Day
}

/** The line that goods of the sets of functional food, herbal cosmetics and oils carry. */
export const DISCLAIMER =
  "Sản phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh."

type Rule = (moderated: Moderated) => Finding[]

/**
 * The rules, in the order in which a seller reads what they say. Source of moderation before display: Law 122/2025/QH15 and
 * Decree 248/2026/NĐ-CP; each rule names its own.
 */
const RULES: readonly Rule[] = [
  services,
  prices,
  claims,
  disclaimer,
  licence,
  strength,
  stars,
  expiry,
  pictures,
]

/** @returns what the rules say of a draft; a rule whose facts are not there yet says nothing. Pure. */
export const findingsOf = (moderated: Moderated): Finding[] =>
  RULES.flatMap((rule) => rule(moderated))

/** Goods have a price and stock, which orders hold, a service has neither: what is shown is never turned into the other. House rule. */
function services({ facts, shown_shippable }: Moderated): Finding[] {
  if (shown_shippable === null || !facts.start?.set_code) return []
  if (shown_shippable === isShippable(facts)) return []
  return [
    {
      section: "start",
      field: "set_code",
      code: "service_changed",
      severity: "refuse",
      vi: "Món đang bán không đổi từ hàng sang dịch vụ, hay ngược lại, được: hãy ẩn món này rồi đăng món mới.",
      en: "What is on sale cannot turn from goods into a service, or back: please hide it and list a new one.",
    },
  ]
}

/**
 * A good has a price: what costs nothing is a gift, or a mistake; and what costs 150 ₫ was meant in thousands. A service is
 * asked about: its first unit may have a guide price, and none is no mistake. House rules.
 */
function prices({ facts }: Moderated): Finding[] {
  const asked: (Place & { price?: number | null })[] = [
    { section: "start", field: "price", price: facts.start?.price },
    ...((isShippable(facts) && facts.variants?.units) || []).map(({ price }, index) => ({
      section: "variants" as const,
      field: `units.${index}.price`,
      price,
    })),
  ]
  return asked.flatMap(({ price, ...place }): Finding[] => {
    if (price === 0 && isShippable(facts))
      return [
        {
          ...place,
          code: "price_zero",
          severity: "refuse",
          vi: "Giá phải lớn hơn 0 đồng.",
          en: "The price must be more than 0 đồng.",
        },
      ]
    const meant = meantPrice(price)
    if (!price || meant === null) return []
    return [
      {
        ...place,
        code: "price_short",
        severity: "look",
        vi: `Giá ${inDong(price, "vi")}: có phải muốn viết ${inDong(meant, "vi")}?`,
        en: `The price is ${inDong(price, "en")}: was ${inDong(meant, "en")} meant?`,
      },
    ]
  })
}

type Text = Place & { words: string }
type Field = [Place["section"], string, string | null | undefined]

/** Fields that shoppers read, in the seller's own words. */
function texts({ start, text, variants }: DraftFacts): Text[] {
  return written([
    ["start", "name_vi", start?.name_vi],
    ["start", "unit_vi", start?.unit_vi],
    ["text", "name_en", text?.name_en],
    ["text", "unit_en", text?.unit_en],
    ["text", "story_vi", text?.story_vi],
    ["text", "story_en", text?.story_en],
    ...(variants?.units ?? []).flatMap(({ unit_vi, unit_en }, index): Field[] => [
      ["variants", `units.${index}.unit_vi`, unit_vi],
      ["variants", `units.${index}.unit_en`, unit_en],
    ]),
  ])
}

/** Places that no list knows any more, which shoppers read as they were typed. No stars are read in them: Ba Sao is a town. */
function formerPlaces({ origin }: DraftFacts): Text[] {
  return written([
    ["origin", "former_district", origin?.former_district],
    ["origin", "former_commune", origin?.former_commune],
  ])
}

const written = (fields: Field[]): Text[] =>
  fields.flatMap(([section, field, words]) => (words ? [{ section, field, words }] : []))

const CLAIM_WORDS = {
  cure: {
    code: "cure_claim",
    vi: (written: string) =>
      `Không được viết như thuốc chữa bệnh: “${written}”. Hãy bỏ hoặc viết lại.`,
    en: (written: string) =>
      `Goods are not to be called a cure: “${written}”. Please write it anew.`,
  },
  medicine: {
    code: "medicine_word",
    vi: (written: string) => `Có chữ “${written}”: người duyệt sẽ đọc kỹ chỗ này.`,
    en: (written: string) => `It says “${written}”: the reviewer will read this closely.`,
  },
  doctor: {
    code: "doctor_named",
    vi: (written: string) =>
      `Nhắc đến “${written}”: không được mượn lời ngành y để giới thiệu hàng.`,
    en: (written: string) =>
      `It names “${written}”: doctors and hospitals may not recommend goods.`,
  },
} as const

/** One finding for each field and kind, the gravest first: whoever mends one sees the next. */
function claims({ facts }: Moderated): Finding[] {
  return [...texts(facts), ...formerPlaces(facts)].flatMap(({ words, ...place }) => {
    const found = findClaims(words)
    return (["cure", "medicine", "doctor"] as const).flatMap((kind): Finding[] => {
      const first = found.find(({ claim }) => claim.kind === kind)
      if (!first) return []
      const { code, vi, en } = CLAIM_WORDS[kind]
      const { severity } = first.claim
      return [{ ...place, code, severity, vi: vi(first.written), en: en(first.written) }]
    })
  })
}

/** Decree 15/2018/NĐ-CP, Article 27: functional food says that it is no medicine. */
function disclaimer({ facts }: Moderated): Finding[] {
  const story = facts.text?.story_vi
  if (!story || !FUNCTIONAL_SETS.includes(facts.start?.set_code ?? "")) return []
  const said = toks(story).join(" ")
  if (said.includes("khong phai la thuoc") && said.includes("thay the thuoc chua benh")) return []
  return [
    {
      section: "text",
      field: "story_vi",
      code: "disclaimer_missing",
      severity: "refuse",
      vi: `Nhóm hàng này phải ghi câu: “${DISCLAIMER}”`,
      en: `Goods of this set carry the line: “${DISCLAIMER}”`,
    },
  ]
}

/** Who sells alcohol from a certain strength on has a licence, and shows it. */
function licence({ facts, day }: Moderated): Finding[] {
  const strength = facts.keeping?.alcohol_abv ?? 0
  if (strength < ruleAt(day).value("alcohol.licence_from_abv")) return []
  const fields = (["licence_number", "licence_file"] as const).filter(
    (field) => !facts.keeping?.[field],
  )
  return fields.map((field) => ({
    section: "keeping",
    field,
    code: "alcohol_licence",
    severity: "refuse",
    vi: "Rượu từ 5,5 độ cần số và ảnh giấy phép.",
    en: "Alcohol from 5.5 % needs the number and a photo of the licence.",
  }))
}

const DRINKS = ["rượu", "bia", "wine", "liquor", "beer"]

/** What calls itself a drink of alcohol and names no strength would be sold to everybody. */
function strength({ facts }: Moderated): Finding[] {
  const name = facts.start?.name_vi
  if (!name || isAlcohol(facts) || !isShippable(facts)) return []
  const words =
    name
      .toLowerCase()
      .normalize("NFC")
      .match(/\p{L}+/gu) ?? []
  const drink = words.find((word) => DRINKS.includes(word))
  if (!drink) return []
  return [
    {
      section: "keeping",
      field: "alcohol_abv",
      code: "alcohol_strength",
      severity: "look",
      vi: `Tên có chữ “${drink}” mà chưa ghi độ cồn: nếu là đồ uống có cồn, hãy ghi độ.`,
      en: `The name says “${drink}”, but no strength is given: if it is alcohol, please give it.`,
    },
  ]
}

const NUMBERS: Readonly<Record<string, number>> = { ba: 3, bon: 4, nam: 5 }
/** "sao" is also what is done to tea in a pan: "lần ba sao khô". */
const STARS = /(?:^| )([345]|ba|bon|nam) sao(?! (?:kho|vang|tay|suot|thu|che|tam|gion))(?: |$)/g
const STARS_EN = /(?:^| )([345]) stars?(?: |$)/g
const SIGNS = /[★⭐✪✰]/u

/** The stars that a text claims: the most, 3 of a row of signs whose number nobody can tell. 0 without a claim. */
function claimedStars(text: string): number {
  const said = toks(text).join(" ")
  const all = [...said.matchAll(STARS), ...said.matchAll(STARS_EN)].map(
    ([, number = ""]) => NUMBERS[number] ?? Number(number),
  )
  const signs = [...text].filter((letter) => SIGNS.test(letter)).length
  return Math.max(0, ...all, signs > 0 ? Math.max(3, Math.min(signs, 5)) : 0)
}

/** A star is the authority's to give (Decision 26/2026/QĐ-TTg): it is claimed by whoever shows its certificate. */
function stars({ facts, stars_on_file }: Moderated): Finding[] {
  const shown = (facts.certificates?.items ?? [])
    .filter(({ kind, number, file }) => kind === "ocop" && number && file)
    .map(({ stars: count }) => count ?? 0)
  const most = Math.max(stars_on_file, 0, ...shown)
  return texts(facts).flatMap(({ words, ...place }): Finding[] => {
    const claimed = claimedStars(words)
    if (claimed <= most) return []
    return [
      {
        ...place,
        code: "star_claimed",
        severity: "refuse",
        vi: `Ghi ${claimed} sao mà chưa kèm giấy chứng nhận OCOP ${claimed} sao.`,
        en: `It claims ${claimed} stars without an OCOP certificate of ${claimed} stars.`,
      },
    ]
  })
}

/** What is over proves nothing; the person who reads may know of its renewal. */
function expiry({ facts, day }: Moderated): Finding[] {
  return (facts.certificates?.items ?? []).flatMap(({ expires_on }, index): Finding[] =>
    expires_on && expires_on < day
      ? [
          {
            section: "certificates",
            field: `items.${index}.expires_on`,
            code: "certificate_expired",
            severity: "look",
            vi: "Giấy chứng nhận này đã hết hạn.",
            en: "This certificate has expired.",
          },
        ]
      : [],
  )
}

/** A photo of another seller's goods is not of these; one that is there twice shows nothing more. */
function pictures({ shared }: Moderated): Finding[] {
  return shared.map(({ id, foreign }) => ({
    section: "pictures",
    field: id,
    code: foreign ? "picture_of_another" : "picture_twice",
    severity: "look",
    vi: foreign ? "Ảnh này giống ảnh của người bán khác." : "Ảnh này có hai lần.",
    en: foreign ? "This photo looks like another seller's." : "This photo is there twice.",
  }))
}
