import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { MoveOutcome, Versions } from "@ocop/marketplace/modules/listing-draft"
import { drafts, readDraft } from "./draft"

/** Who asks, and of which draft. */
interface Asking {
  id: string
  seller_id: string
  member_id: string
}

const actor = (id: string) => ({ type: "seller_member" as const, id })

/**
 * Hands a draft in, as it was read: what is written in the same moment is not handed in unread.
 * @throws NOT_ALLOWED (`incomplete`) naming what is missing, (`findings`) what the rules refuse, or naming status
 */
export async function submitDraft(
  container: MedusaContainer,
  { id, seller_id, member_id }: Asking,
): Promise<MoveOutcome> {
  const draft = await readDraft(container, { id, seller_id })
  if (draft.may.includes("submit")) {
    if (draft.missing.length > 0) throw refused("incomplete", "missing", draft.missing.map(nameOf))
    const barred = draft.findings.filter(({ severity }) => severity === "refuse")
    if (barred.length > 0)
      throw refused(
        "findings",
        "refused",
        barred.map((finding) => `${nameOf(finding)} (${finding.code})`),
      )
  }
  return drafts(container).move({
    id,
    seller_id,
    move: "submit",
    actor: actor(member_id),
    versions: draft.versions,
    findings: draft.findings,
  })
}

/** Takes a draft back from the platform, or throws it away. */
export const moveOwnDraft = (
  container: MedusaContainer,
  { id, seller_id, member_id }: Asking,
  move: "take_back" | "discard",
): Promise<MoveOutcome> => drafts(container).move({ id, seller_id, move, actor: actor(member_id) })

/** What staff decide of a draft that was handed in, as they saw it. */
export interface Decision {
  id: string
  decision: "approve" | "ask" | "reject"
  reason?: string | null
  versions: Versions
  user_id: string
}

/**
 * Decides. An approved draft is shown by the outbox, within a second or two.
 * @returns `changed` when it was taken back, written or decided meanwhile
 * @throws NOT_FOUND naming id; INVALID_DATA naming reason
 */
export const decideDraft = (
  container: MedusaContainer,
  { id, decision, reason, versions, user_id }: Decision,
): Promise<MoveOutcome> =>
  drafts(container).move({
    id,
    move: decision,
    reason,
    versions,
    actor: { type: "user", id: user_id },
  })

const nameOf = ({ section, field }: { section: string; field: string }) => `${section}.${field}`

const refused = (code: string, what: string, names: readonly string[]) =>
  new MedusaError(MedusaError.Types.NOT_ALLOWED, `draft: ${what} ${names.join(", ")}`, code)
