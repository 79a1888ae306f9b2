import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
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
  dearestPiece,
  type Finding,
  held,
  mustBeAsRead,
  mustLead,
  lawOf,
  noted,
  type Programme,
  programmeOf,
  PROGRAMME_MODULE,
  PROGRAMME_PRICES,
  type ProgrammeModuleService,
  tellSeller,
} from "../../modules/programme"
import { checkProgramme, type Checked, refusalsIn } from "./check"
import { assertPromoted, promote, type Promoted, withdraw } from "./promotion"

/** Who of an office asks for a move. */
export interface MovingOfficer {
  id: string
  head: boolean
  office: { id: string; province_code: string }
}

export interface MoveInput {
  id: string
  to: "checked" | "approved" | "announced" | "stopped" | "dropped"
  reason: string | null
  /** That the officer read and decides on; undefined for whoever says nothing of it. */
  version?: number
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

/** Made before the move, and so only for whom and what may move: what Medusa holds of a refused one would be in its way for ever. */
const promoteStep = createStep(
  "promote-programme",
  async (input: MoveInput, { container }): Promise<StepResponse<Promoted | null>> => {
    const promoted = input.to === "announced" ? await askedFirst(container, input) : null
    return new StepResponse(promoted, promoted)
  },
  async (promoted, { container }) => {
    if (promoted) await withdraw(container, promoted)
  },
)

/**
 * Makes the promotion of a programme that is about to be announced, once nothing speaks against it.
 * @throws as the move itself, which asks again under its locks
 */
export async function askedFirst(
  container: MedusaContainer,
  { id, to, version, officer }: MoveInput,
): Promise<Promoted> {
  const service = container.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
  const programme = await service.read(id, officer.office.id)
  mustLead(programme, to)
  assertMay(programme, to, officer)
  mustBeAsRead(programme, version)
  const refusals = refusalsIn(
    await checkProgramme(container, programme, officer.office.province_code),
  )
  if (refusals.length > 0) throw refused(refusals)
  return promote(container, programme)
}

const moveStep = createStep(
  "move-programme",
  async (input: MoveInput & { promotion_id: string | null }, { container }) =>
    new StepResponse(await moveProgramme(container, input)),
)

/**
 * Moves a programme on: checked and approved when neither law nor house refuse it, announced with a promotion of its own, or
 * stopped or, before the public has read of it, dropped for a reason. Approved by a head who neither drafted nor last changed it.
 *
 * @throws NOT_ALLOWED (`programme_refused`, `programme_changed`), and naming `to` or `reason`; FORBIDDEN (`four_eyes`, `head_only`); NOT_FOUND naming id
 */
export const moveProgrammeWorkflow = createWorkflow("move-programme", (input: MoveInput) => {
  const promoted = promoteStep(input)
  return new WorkflowResponse(
    moveStep(
      transform({ input, promoted }, ({ input, promoted }) => ({
        ...input,
        promotion_id: promoted?.promotion_id ?? null,
      })),
    ),
  )
})

async function moveProgramme(
  container: MedusaContainer,
  { id, to, reason, version, officer, promotion_id }: MoveInput & { promotion_id: string | null },
): Promise<Programme> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return knex.transaction(async (trx) => {
    if (to === "announced") await trx.raw(ANNOUNCING)
    const before = await held(trx, id, officer.office.id)
    mustLead(before, to)
    assertMay(before, to, officer)
    mustBeAsRead(before, version)
    const checked =
      to === "stopped" || to === "dropped"
        ? null
        : await checkProgramme(container, before, officer.office.province_code)
    const refusals = checked ? refusalsIn(checked) : []
    if (refusals.length > 0) throw refused(refusals)
    if (to === "announced") await assertPromoted(trx, promotion_id)
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
    if (to === "dropped") await tellDropped(trx, after, reason)
    return after
  })
}

/** @throws FORBIDDEN (`head_only`, `four_eyes`) */
function assertMay(programme: Programme, to: MoveInput["to"], officer: MovingOfficer): void {
  if (to === "checked" || (to === "dropped" && programme.state !== "approved")) return
  if (!officer.head)
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      "to: chỉ trưởng phòng được duyệt, công bố, dừng và bỏ chương trình đã duyệt; only a head may approve, announce, stop, or drop what is approved",
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
  const terms = { ...programme, concentrated: programme.decision !== null }
  const prices = goods.flatMap(({ reference }) =>
    Object.values(reference).map((before) => ({ unit_price: before, before })),
  )
  await trx("programme")
    .where({ id: programme.id })
    .update({ piece_vnd: Math.max(1, dearestPiece(prices, terms, caps)) })
  for (const { product_id, reference } of goods)
    await trx("programme_product")
      .where({ programme_id: programme.id, product_id })
      .update({ reference: JSON.stringify(reference), reference_on })
}

/** Whoever was invited, asks or has joined waits for nothing any more; who had left or was refused is done with it. */
async function tellDropped(
  trx: Knex.Transaction,
  { id }: Programme,
  words: string | null,
): Promise<void> {
  const sellers = await trx("programme_seller")
    .where({ programme_id: id })
    .whereIn("state", ["invited", "applied", "joined"])
    .orderBy("seller_id")
    .pluck<string[]>("seller_id")
  for (const seller_id of sellers)
    await tellSeller(trx, id, { kind: "dropped", seller_id, ...(words ? { words } : {}) })
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
