import { z } from "@medusajs/framework/zod"
import { addMonths, asDay } from "@ocop/kit/days"
import {
  type Answer,
  BEARERS,
  Eligibility,
  FORMS,
  MOST_CODES,
  PROGRAMME_STATES,
  type ProgrammeTerms,
} from "../../../modules/programme"

/** More than any programme of an office gives; far below what a double holds exactly. */
const MOST_VND = 1_000_000_000_000

/** A first day further back is a year that was mistyped. */
const MONTHS_BACK = 12

const text = (longest: number) => z.string().trim().min(1).max(longest)
const dong = z.number().int().min(1).max(MOST_VND)
const count = z.number().int().min(1).max(1_000_000)
const moment = z.iso.datetime({ offset: true }).transform((value) => new Date(value))

const Terms = z.strictObject({
  slug: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name_vi: text(120),
  name_en: text(120),
  story_vi: text(5_000),
  story_en: text(5_000),
  starts_at: moment,
  ends_at: moment,
  form: z.enum(FORMS),
  value: z.number().int().min(1).max(1_000_000_000),
  voucher_code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9]{6,30}$/)
    .nullable()
    .default(null),
  single_codes: z.boolean().default(false),
  open_to_sellers: z.boolean().default(false),
  eligibility: Eligibility,
  most_pieces: count.nullable().default(null),
  most_per_order_vnd: dong.nullable().default(null),
  most_per_shopper: count.nullable().default(null),
  budget_vnd: dong.nullable().default(null),
  budget_orders: count.nullable().default(null),
  bearer: z.enum(BEARERS),
  office_bp: z.number().int().min(1).max(9_999).optional(),
})

/** As GET said it to who changes or decides now. */
const version = z.number().int().min(1).optional()

function agree(terms: z.output<typeof Terms>, context: z.RefinementCtx): void {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message })
  if (terms.ends_at <= terms.starts_at)
    wrong("ends_at", "phải sau starts_at; must be after starts_at")
  // What is no moment was refused as such already, comes here as it was sent, and has no day.
  const first = new Date(terms.starts_at)
  const begins = Number.isNaN(first.getTime()) ? null : asDay(first)
  if (begins !== null && begins < addMonths(asDay(new Date()), -MONTHS_BACK))
    wrong("starts_at", "không được quá một năm trước hôm nay; not more than a year before today")
  if (terms.form === "percentage" && terms.value > 100)
    wrong("value", "nhiều nhất 100 %; at most 100 %")
  if (terms.single_codes && terms.voucher_code !== null)
    wrong(
      "voucher_code",
      "mã dùng chung không đi cùng mã riêng; a shared code does not go with codes that are used once",
    )
  if (terms.form === "free_delivery") {
    const wanted = { voucher_code: terms.voucher_code, most_pieces: terms.most_pieces }
    for (const [field, value] of Object.entries({
      ...wanted,
      single_codes: terms.single_codes || null,
    }))
      if (value !== null)
        wrong(field, "không đi cùng giao hàng miễn phí; does not go with free delivery")
  }
  if ((terms.bearer === "shared") !== (terms.office_bp !== undefined))
    wrong(
      "office_bp",
      "chỉ và luôn đi cùng bearer “shared”; given with bearer “shared”, and only then",
    )
}

const asWritten = ({ office_bp, ...terms }: z.output<typeof Terms>): ProgrammeTerms => ({
  ...terms,
  office_bp: office_bp ?? (terms.bearer === "office" ? 10_000 : 0),
})

/** Body of POST /office/programmes. */
export const WriteProgramme = Terms.extend({
  /** What the form is called that writes it. */
  client_key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
})
  .superRefine(agree)
  .transform(({ client_key, ...terms }) => ({ terms: asWritten(terms), client_key }))
export type WriteProgrammeBody = z.output<typeof WriteProgramme>

/** Body of PUT /office/programmes/:id. */
export const ChangeProgramme = Terms.extend({ version })
  .superRefine(agree)
  .transform(({ version, ...terms }) => ({ terms: asWritten(terms), version }))
export type ChangeProgrammeBody = z.output<typeof ChangeProgramme>

/** Body of POST /office/programmes/:id/moves. */
export const MoveProgramme = z
  .strictObject({
    to: z.enum(["checked", "approved", "announced", "stopped", "dropped"]),
    reason: text(500).nullable().default(null),
    version,
  })
  .superRefine(({ to, reason }, context) => {
    if ((to === "stopped" || to === "dropped") && reason === null)
      context.addIssue({
        code: "custom",
        path: ["reason"],
        message: "phải nêu lý do; say why",
      })
  })
export type MoveProgrammeBody = z.infer<typeof MoveProgramme>

/** Body of POST /office/programmes/:id/sellers. */
export const InviteSeller = z.strictObject({ seller_id: text(60) })
export type InviteSellerBody = z.infer<typeof InviteSeller>

/** Body of POST /office/programmes/:id/answers. */
export const AnswerSeller = z
  .strictObject({
    seller_id: text(60),
    accept: z.boolean(),
    words: text(500).nullable().default(null),
    asked_at: moment.optional(),
  })
  .transform(({ accept, words, ...of }, context): Answer => {
    if (accept) return { ...of, accept }
    if (words !== null) return { ...of, accept, words }
    context.addIssue({
      code: "custom",
      path: ["words"],
      message: "phải nói vì sao từ chối; say why he is refused",
    })
    return z.NEVER
  })
export type AnswerSellerBody = z.output<typeof AnswerSeller>

/** Body of PUT /office/programmes/:id/codes. */
export const MakeCodes = z.strictObject({ total: z.number().int().min(1).max(MOST_CODES) })
export type MakeCodesBody = z.infer<typeof MakeCodes>

/** `?state=&limit=&offset=` */
export const ListProgrammes = z.object({
  state: z.enum(PROGRAMME_STATES).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type ListProgrammesQuery = z.infer<typeof ListProgrammes>
