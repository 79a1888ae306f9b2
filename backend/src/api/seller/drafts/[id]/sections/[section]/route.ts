import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { type Section, SECTIONS } from "@ocop/marketplace/modules/listing-draft"
import { type Refusal, refusalsOf } from "@ocop/vietnam/checkout/index"
import { drafts, readDraft } from "../../../../../../listings/draft"
import { sectionRefusals } from "../../../../../../listings/section-refusals"
import { SECTION_BODIES, sectionEnvelope } from "../../../../../../listings/section-bodies"
import { refuse } from "../../../../../refuse"
import { answerDraft, askedDraft } from "../../../asked"

/**
 * PUT /seller/drafts/:id/sections/:section `{ version, facts }` — saves one section, whole, and leaves the others. What each
 * holds is in `SECTION_BODIES`; a field that is left out is not filled in. `version` is that of the section as it was read,
 * 0 of one that was never saved.
 *
 * @returns 200 `{ draft }`; 400 naming the fields in the reader's language, or (`draft_<status>`) status; 404 naming id or
 *   section; 409 (`changed`) with the draft as it stands when somebody saved this section meanwhile: nothing is written over
 */
export async function PUT(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = askedDraft(req)
  const draft = await readDraft(req.scope, asked)
  const section = SECTIONS.find((one) => one === req.params.section)
  if (!section)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "section: there is no such section")
  const envelope = sectionEnvelope.safeParse(req.body ?? {})
  if (!envelope.success) {
    refuse(req, res, refusalsOf(envelope.error))
    return
  }
  const facts = SECTION_BODIES[section].safeParse(envelope.data.facts)
  const wrong = facts.success
    ? await sectionRefusals(req.scope, draft, section, facts.data)
    : refusalsOf(facts.error).map((one) => named(one, section))
  if (!facts.success || wrong.length > 0) {
    refuse(req, res, wrong)
    return
  }
  const saved = await drafts(req.scope).writeSection({
    ...asked,
    section,
    version: envelope.data.version,
    facts: facts.data,
  })
  await answerDraft(req, res, saved ? "moved" : "changed", section)
}

/** A field of the section by its own name; what the section does not have, as a part of the facts that hold it. */
function named(refusal: Refusal, section: Section): Refusal {
  const [name = ""] = refusal.field.split(".")
  const known = Object.hasOwn(SECTION_BODIES[section].shape, name)
  return known ? refusal : { ...refusal, field: `facts.${refusal.field}` }
}
