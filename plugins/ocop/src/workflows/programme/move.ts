import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { Actor } from "@ocop/kit/audit"
import { dayInVietnam } from "@ocop/kit/days"
import { enqueue } from "@ocop/kit/outbox"
import {
  type Finding,
  held,
  mustLead,
  lawOf,
  noted,
  offPiece,
  type Programme,
  programmeOf,
  PROGRAMME_MODULE,
  PROGRAMME_PRICES,
  type ProgrammeModuleService,
} from "../../modules/programme"
import { checkProgramme, type Checked, refusalsIn } from "./check"

/** Who of an office asks for a move. */
export interface MovingOfficer {
  id: string
  head: boolean
  office: { id: string; province_code: string }
}

export interface MoveInput {
  id: string
  to: "checked" | "approved" | "announced" | "stopped"
  reason: string | null
  officer: MovingOfficer
}

/** `code` of the error when law or house refuse a programme; its sentence says by which rules. */
export const PROGRAMME_REFUSED = "programme_refused"

const refused = (findings: readonly Finding[]) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    findings.map(({ vi, source }) => `${vi} (${source})`).join(" "),
    PROGRAMME_REFUSED,
  )

/** Held while a programme becomes public, so that two with one good never do at once. */
const ANNOUNCING = "select pg_advisory_xact_lock(hashtext('programme_announced'))"

const promoteStep = createStep(
  "promote-programme",
  async ({ id, to, officer }: MoveInput, { container }): Promise<StepResponse<string | null>> => {
    if (to !== "announced") return new StepResponse(null, null)
    const service = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
    const programme = await service.read(id, officer.office.id)
    mustLead(programme, to)
    const promotionId = await promote(container, programme)
    return new StepResponse(promotionId, promotionId)
  },
  async (promotionId, { container }) => {
    if (promotionId) await container.resolve(Modules.PROMOTION).deletePromotions([promotionId])
  },
)

/**
 * The Medusa promotion by which a programme's reductions are known in baskets, orders and commissions, one in its own campaign.
 * Inactive for good: what it takes off a line is computed by `reduce`, by terms that Medusa's rules cannot say.
 */
async function promote(container: MedusaContainer, programme: Programme): Promise<string> {
  const { id, slug, voucher_code, name_vi, form, value, starts_at, ends_at } = programme
  const promotions = container.resolve(Modules.PROMOTION)
  const [promotion] = await promotions.createPromotions([
    {
      code: voucher_code ?? slug,
      type: "standard",
      status: "inactive",
      is_automatic: false,
      application_method: {
        type: form === "percentage" ? "percentage" : "fixed",
        target_type: "items",
        allocation: "each",
        max_quantity: programme.most_pieces ?? 1_000_000,
        value,
        currency_code: "vnd",
      },
      campaign: { name: name_vi, campaign_identifier: id, starts_at, ends_at },
    },
  ])
  return promotion!.id
}

const moveStep = createStep(
  "move-programme",
  async (input: MoveInput & { promotion_id: string | null }, { container }) =>
    new StepResponse(await moveProgramme(container, input)),
)

/**
 * Moves a programme on: checked and approved when neither law nor house refuse it, announced with a promotion of its own, or
 * stopped for a reason. Approved by a head who neither drafted nor last changed it.
 *
 * @throws NOT_ALLOWED (`programme_refused`), and naming `to` or `reason`; FORBIDDEN (`four_eyes`, `head_only`); NOT_FOUND naming id
 */
export const moveProgrammeWorkflow = createWorkflow("move-programme", (input: MoveInput) => {
  const promotion_id = promoteStep(input)
  return new WorkflowResponse(
    moveStep(
      transform({ input, promotion_id }, ({ input, promotion_id }) => ({ ...input, promotion_id })),
    ),
  )
})

async function moveProgramme(
  container: MedusaContainer,
  { id, to, reason, officer, promotion_id }: MoveInput & { promotion_id: string | null },
): Promise<Programme> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (trx) => {
    if (to === "announced") await trx.raw(ANNOUNCING)
    const before = await held(trx, id, officer.office.id)
    mustLead(before, to)
    assertMay(before, to, officer)
    const checked =
      to === "stopped"
        ? null
        : await checkProgramme(container, before, officer.office.province_code)
    const refusals = checked ? refusalsIn(checked) : []
    if (refusals.length > 0) throw refused(refusals)
    if (checked && to === "checked") await keepReferences(trx, before, checked)
    const [row] = await trx("programme")
      .where({ id })
      .update({
        state: to,
        ...(to === "checked" ? { checked_by: officer.id } : {}),
        ...(to === "approved" ? { approved_by: officer.id } : {}),
        ...(to === "announced" ? { promotion_id } : {}),
        updated_at: trx.fn.now(),
      })
      .returning("*")
    const after = programmeOf(row as Record<string, unknown>)
    const actor: Actor = { type: "officer", id: officer.id }
    const notices = (checked?.findings ?? []).map(({ rule, product_id }) => ({ rule, product_id }))
    await noted(trx, after, actor, to, { from: before.state, notices }, reason)
    await tellPrices(trx, after)
    return after
  })
}

/** @throws FORBIDDEN: the database refuses the same, without a word that helps */
function assertMay(programme: Programme, to: MoveInput["to"], officer: MovingOfficer): void {
  if (to === "checked") return
  if (!officer.head)
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "to: chỉ trưởng phòng được duyệt, công bố và dừng; only a head may approve, announce and stop",
      "head_only",
    )
  if (to === "approved" && [programme.drafted_by, programme.changed_by].includes(officer.id))
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "to: người soạn hoặc sửa sau cùng không được tự duyệt; whoever drafted or last changed it may not approve it",
      "four_eyes",
    )
}

/** The prices just before, as they were looked at, and the most that is taken off one piece of them. */
async function keepReferences(
  trx: Knex.Transaction,
  programme: Programme,
  { goods }: Checked,
): Promise<void> {
  const reference_on = dayInVietnam(new Date())
  const law = lawOf(dayInVietnam(programme.starts_at))
  const caps = { ordinary: law.cap.value, concentrated: law.concentrated.value }
  const terms = { ...programme, floor_vnd: null, concentrated: programme.decision !== null }
  const pieces = goods.flatMap(({ reference }) =>
    Object.values(reference).map((before) => offPiece({ unit_price: before, before }, terms, caps)),
  )
  await trx("programme")
    .where({ id: programme.id })
    .update({ piece_vnd: Math.max(1, ...pieces) })
  for (const { product_id, reference } of goods)
    await trx("programme_product")
      .where({ programme_id: programme.id, product_id })
      .update({ reference: JSON.stringify(reference), reference_on })
}

/** Prices change now, and at both ends: messages are written now, to be delivered then. */
async function tellPrices(trx: Knex.Transaction, programme: Programme): Promise<void> {
  const { id, state, starts_at, ends_at } = programme
  if (state === "stopped") await enqueue(trx, [{ topic: PROGRAMME_PRICES, key: id }])
  if (state !== "announced") return
  await enqueue(
    trx,
    [starts_at, ends_at].map((at) => ({
      topic: PROGRAMME_PRICES,
      key: id,
      available_at: new Date(at.getTime() + 20),
    })),
  )
}
