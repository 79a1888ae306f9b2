import { record } from "@ocop/kit/audit"
import { enqueue } from "@ocop/kit/outbox"
import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import SellerApplication from "./models/seller-application"
import SellerEvidence from "./models/seller-evidence"
import {
  addFile,
  arrange,
  dropFile,
  type HeldPaper,
  inAudit,
  isSameSet,
  type PaperFault,
  type PaperFile,
  type PaperOf,
  type PaperTerm,
} from "./papers"
import { REQUIREMENTS } from "./requirements"
import type { ApplicationStep } from "./steps"

type Trx = Context<EntityManager>

type Actor = { type: "seller_member" | "user"; id: string }

/** Outbox topic of what staff found of a proof; the key is the seller's id, the payload a `ProofJudged`. */
export const PROOF_JUDGED = "seller.proof_judged"

/** As the outbox tells of it. */
export interface ProofJudged {
  requirement: string
  state: "verified" | "refused"
  note: string | null
  /** Of a paper that was not taken: one before it was verified, and holds until then; null for no end. */
  held: { valid_until: string | null } | null
}

/** What is said in one step. */
export interface SavedStep {
  seller_id: string
  step: ApplicationStep
  facts: Record<string, unknown>
  actor: Actor
}

/** A proof that is shown or looked at. */
export interface Shown {
  seller_id: string
  requirement: string
  state: "given" | "verified" | "refused"
  /** Of a paper that is judged: the files that were read, all of them, and until when it was said to hold then. */
  read?: { files: readonly string[]; term?: PaperTerm }
  valid_until?: string | null
  note?: string | null
  /** Of a shop that was let in: its owners hear of it. Applicants hear of their application as a whole. */
  tells?: boolean
  actor: Actor
}

/** A proof as it stands. */
interface Standing extends PaperTerm {
  state: string
  files: PaperFile[]
  held: HeldPaper | null
}

/** What was verified and counts beside a newer paper, and is found not to be good after all. */
export interface HeldRefused extends Pick<Shown, "seller_id" | "requirement" | "note" | "actor"> {
  /** Its files that were read, all of them. */
  read: readonly string[]
}

/** What sellers say of themselves before their shops open, and the proofs of it. */
export default class ApplicationModuleService extends MedusaService({
  SellerApplication,
  SellerEvidence,
}) {
  /**
   * Saves one step and leaves the others: merged by the database, so that two people who fill in different steps at once
   * both keep theirs. Makes the application with its first step. What the platform found of facts that are other ones now
   * has to be looked at again, and is in the audit log.
   */
  @InjectTransactionManager()
  async saveStep(
    { seller_id, step, facts, actor }: SavedStep,
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    const trx = transactionOf(context)
    const [before] = await trx.execute<{ same: boolean }[]>(
      `select steps -> ?::text is not distinct from cast(? as jsonb) as same from seller_application
       where seller_id = ? and deleted_at is null for update`,
      [step, JSON.stringify(facts), seller_id],
    )
    if (before?.same) return
    const [{ id: application } = { id: "" }] = await trx.execute<{ id: string }[]>(
      `insert into seller_application (id, seller_id, steps) values (?, ?, jsonb_build_object(?::text, cast(? as jsonb)))
       on conflict (seller_id) where deleted_at is null
       do update set steps = seller_application.steps || excluded.steps, updated_at = now() returning id`,
      [generateEntityId(undefined, "sapp"), seller_id, step, JSON.stringify(facts)],
    )
    await lookAgain(trx, application, { seller_id, step, actor })
  }

  /** What the platform found of a step's facts has to be looked at again: they were changed elsewhere. Nothing where it never looked. */
  @InjectTransactionManager()
  async lookAgain(
    told: Omit<SavedStep, "facts">,
    @MedusaContext() context: Trx = {},
  ): Promise<void> {
    const trx = transactionOf(context)
    const [application] = await trx.execute<{ id: string }[]>(
      "select id from seller_application where seller_id = ? and deleted_at is null for update",
      [told.seller_id],
    )
    if (application) await lookAgain(trx, application.id, told)
  }

  /**
   * Adds a file to a paper, or takes it for the one that is there.
   * @returns why it was not added; nothing was written then
   */
  @InjectTransactionManager()
  async addFile(
    of: PaperOf,
    added: Parameters<typeof addFile>[2],
    @MedusaContext() context: Trx = {},
  ): Promise<PaperFault | null> {
    return addFile(transactionOf(context), of, added)
  }

  /** Takes a file out of a paper. @returns why it was not done */
  @InjectTransactionManager()
  async dropFile(
    of: PaperOf,
    file: string,
    @MedusaContext() context: Trx = {},
  ): Promise<PaperFault | null> {
    return dropFile(transactionOf(context), of, file)
  }

  /** Orders the files of a paper, or says until when it holds. @returns why it was not done */
  @InjectTransactionManager()
  async arrange(
    of: PaperOf,
    wanted: Parameters<typeof arrange>[2],
    @MedusaContext() context: Trx = {},
  ): Promise<PaperFault | null> {
    return arrange(transactionOf(context), of, wanted)
  }

  /**
   * Writes that the applicant gave their word, or what the platform found of a proof, with an audit entry and, where it is told, a
   * message. A paper that is found good takes the place of the one that was held; one that is not leaves that where it is.
   *
   * @returns `changed`, and wrote nothing, when the files that were read are not all that are shown now, or others
   */
  @InjectTransactionManager()
  async show(shown: Shown, @MedusaContext() context: Trx = {}): Promise<"changed" | null> {
    const { seller_id, requirement, state, actor } = shown
    const trx = transactionOf(context)
    const [{ id: application } = { id: "" }] = await trx.execute<{ id: string }[]>(
      `insert into seller_application (id, seller_id, steps) values (?, ?, '{}')
       on conflict (seller_id) where deleted_at is null do update set updated_at = now() returning id`,
      [generateEntityId(undefined, "sapp"), seller_id],
    )
    const [standing] = await trx.execute<Standing[]>(
      `select state, valid_until, endless, files, held from seller_evidence
       where application_id = ? and requirement = ? and deleted_at is null for update`,
      [application, requirement],
    )
    if (shown.read && (!standing || !isAsRead(shown.read, standing))) return "changed"
    const decided = actor.type === "user" ? actor.id : null
    const [after] = await trx.execute<Standing[]>(
      `insert into seller_evidence (id, application_id, requirement, state, valid_until, note, decided_by)
       values (?, ?, ?, ?, ?, ?, ?)
       on conflict (application_id, requirement) where deleted_at is null do update set state = excluded.state,
         valid_until = coalesce(excluded.valid_until, seller_evidence.valid_until),
         endless = seller_evidence.endless and excluded.valid_until is null,
         held = case when excluded.state = 'verified' then null else seller_evidence.held end,
         note = excluded.note, decided_by = excluded.decided_by, updated_at = now()
       returning state, valid_until, endless, files, held`,
      [
        generateEntityId(undefined, "sevi"),
        application,
        requirement,
        state,
        shown.valid_until ?? null,
        shown.note ?? null,
        decided,
      ],
    )
    await record(trx, [
      {
        actor,
        action: "seller.evidence",
        subject: { type: "seller", id: seller_id },
        before: standing ? inAudit(requirement, standing) : null,
        after: after ? inAudit(requirement, after) : null,
        reason: shown.note,
      },
    ])
    if (shown.tells && state !== "given") {
      const held = after?.held ? { valid_until: after.held.valid_until } : null
      await told(trx, seller_id, { requirement, state, note: shown.note?.trim() || null, held })
    }
    return null
  }

  /**
   * Takes away what was verified and counts beside a newer paper, with an audit entry and a message to the shop's owners: it was found
   * not to be good after all. The newer one waits as it did.
   *
   * @returns `changed`, and wrote nothing, when it is not what counts now
   */
  @InjectTransactionManager()
  async refuseHeld(
    { seller_id, requirement, read, note, actor }: HeldRefused,
    @MedusaContext() context: Trx = {},
  ): Promise<"changed" | null> {
    const trx = transactionOf(context)
    const [standing] = await trx.execute<(Standing & { id: string })[]>(
      `select e.id, e.state, e.valid_until, e.endless, e.files, e.held from seller_evidence e
       join seller_application a on a.id = e.application_id and a.deleted_at is null
       where a.seller_id = ? and e.requirement = ? and e.deleted_at is null for update of e`,
      [seller_id, requirement],
    )
    if (!standing?.held || !isSameSet(read, standing.held.files)) return "changed"
    await trx.execute(
      "update seller_evidence set held = null, decided_by = ?, updated_at = now() where id = ?",
      [actor.id, standing.id],
    )
    await record(trx, [
      {
        actor,
        action: "seller.evidence",
        subject: { type: "seller", id: seller_id },
        before: inAudit(requirement, standing),
        after: inAudit(requirement, { ...standing, held: null }),
        reason: note,
      },
    ])
    const state = "refused"
    await told(trx, seller_id, { requirement, state, note: note?.trim() || null, held: null })
    return null
  }

  /** Whether a file is one of this paper's, of the newer or of the one that counts. */
  @InjectTransactionManager()
  async isKept(
    { seller_id, requirement }: Pick<PaperOf, "seller_id" | "requirement">,
    file: string,
    @MedusaContext() context: Trx = {},
  ): Promise<boolean> {
    const here = JSON.stringify([{ id: file }])
    const rows = await transactionOf(context).execute<unknown[]>(
      `select 1 from seller_evidence e join seller_application a on a.id = e.application_id and a.deleted_at is null
       where a.seller_id = ? and e.requirement = ? and e.deleted_at is null
         and (e.files @> cast(? as jsonb) or e.held -> 'files' @> cast(? as jsonb))`,
      [seller_id, requirement, here, here],
    )
    return rows.length > 0
  }
}

function transactionOf({ transactionManager }: Trx): EntityManager {
  if (!transactionManager) throw new Error("Applications change inside a transaction")
  return transactionManager
}

async function lookAgain(
  trx: EntityManager,
  application: string,
  { seller_id, step, actor }: Omit<SavedStep, "facts">,
): Promise<void> {
  const lookedUp = REQUIREMENTS.filter((one) => one.step === step).map(({ code }) => code)
  const undone = await trx.execute<{ requirement: string; state: string }[]>(
    `update seller_evidence e set state = 'given', note = null, decided_by = null, updated_at = now()
     from (select id, state from seller_evidence where application_id = ? and state <> 'given'
       and requirement in (select jsonb_array_elements_text(cast(? as jsonb))) for update) b
     where e.id = b.id returning e.requirement, b.state`,
    [application, JSON.stringify(lookedUp)],
  )
  await record(
    trx,
    undone.map(({ requirement, state }) => ({
      actor,
      action: "seller.evidence",
      subject: { type: "seller", id: seller_id },
      before: { requirement, state },
      after: { requirement, state: "given" },
    })),
  )
}

const told = (trx: EntityManager, seller_id: string, judged: ProofJudged): Promise<void> =>
  enqueue(trx, [{ topic: PROOF_JUDGED, key: seller_id, payload: { ...judged } }])

/** Whether a paper is the one that was read, and is said to hold until then. */
const isAsRead = ({ files, term }: NonNullable<Shown["read"]>, standing: Standing): boolean =>
  isSameSet(files, standing.files) &&
  (!term || (term.valid_until === standing.valid_until && term.endless === standing.endless))
