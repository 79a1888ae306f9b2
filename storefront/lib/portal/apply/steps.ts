/** How a fact is typed. */
export type Control =
  | "text"
  | "words"
  | "tel"
  | "digits"
  | "password"
  | "date"
  | "kind"
  | "bank"
  | "province"
  | "commune"

/** One fact that is asked for. */
export interface Asked {
  name: string
  control: Control
  optional?: true
  /** Said when the application was begun: shown in short, and opened by who wants to change it. */
  folded?: true
  autoComplete?: string
  longest?: number
}

export const KINDS = ["cooperative", "cooperative_group", "household", "farm", "company"] as const

const names: Asked[] = [
  { name: "kind", control: "kind" },
  { name: "name_vi", control: "text", longest: 200, autoComplete: "organization" },
  { name: "name_en", control: "text", longest: 200, optional: true },
]
const place: Asked[] = [
  { name: "province_code", control: "province" },
  { name: "commune_code", control: "commune" },
  { name: "address", control: "text", longest: 300, autoComplete: "street-address" },
  { name: "phone", control: "tel", longest: 32, autoComplete: "tel" },
]

/** What is asked before there is an application: what kind of producer, called what, in which province. */
export const BEGIN_BUSINESS: readonly Asked[] = [
  ...names,
  { name: "province_code", control: "province" },
]

/** And who the person is. `login` is an e-mail address or a phone number. */
export const BEGIN_PERSON: readonly Asked[] = [
  { name: "name", control: "text", longest: 100, autoComplete: "name" },
  { name: "login", control: "text", longest: 254, autoComplete: "username" },
  { name: "password", control: "password", longest: 200, autoComplete: "new-password" },
]

/** The steps of an application in the order in which they are asked; each is a screen and saved by itself. */
export const APPLY_STEPS = [
  {
    code: "business",
    slug: "co-so",
    asked: [...names.map((one) => ({ ...one, folded: true as const })), ...place],
  },
  {
    code: "tax",
    slug: "ma-so-thue",
    asked: [{ name: "tax_code", control: "digits", longest: 20 }],
  },
  {
    code: "representative",
    slug: "nguoi-dai-dien",
    asked: [
      { name: "name", control: "text", longest: 100, autoComplete: "name" },
      { name: "position", control: "text", longest: 100, autoComplete: "organization-title" },
      { name: "phone", control: "tel", longest: 32, autoComplete: "tel" },
    ],
  },
  {
    code: "identity",
    slug: "danh-tinh",
    asked: [
      { name: "name", control: "text", longest: 100, autoComplete: "name" },
      { name: "born_on", control: "date", autoComplete: "bday" },
      { name: "personal_number", control: "digits", longest: 20 },
      { name: "organisation_number", control: "text", longest: 20, optional: true },
      { name: "organisation_seat", control: "text", longest: 300, optional: true },
    ],
  },
  {
    code: "bank",
    slug: "ngan-hang",
    asked: [
      { name: "bank_bin", control: "bank" },
      { name: "account_no", control: "digits", longest: 30 },
      { name: "account_name", control: "text", longest: 100 },
    ],
  },
  {
    code: "pickup",
    slug: "noi-lay-hang",
    asked: [
      ...place,
      { name: "contact", control: "text", longest: 100, autoComplete: "name" },
      { name: "hours", control: "text", longest: 100 },
    ],
  },
] as const satisfies readonly { code: string; slug: string; asked: readonly Asked[] }[]

export type StepCode = (typeof APPLY_STEPS)[number]["code"]
export type ApplyStep = (typeof APPLY_STEPS)[number]
