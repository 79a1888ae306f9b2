import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  byCode,
  PROGRAMME_MODULE,
  type ProgrammeModuleService,
  type ProgrammeOfSeller,
  termsOf,
} from "@ocop/ocop/modules/programme"
import { actingMember } from "@ocop/marketplace/api/seller/member"

export const programmes = (req: MedusaRequest): ProgrammeModuleService =>
  req.scope.resolve<ProgrammeModuleService>(PROGRAMME_MODULE)

/** Answers 200 `{ programmes }`: what a seller is invited to, takes part in, and may ask to take part in. */
export async function answerProgrammes(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { seller } = actingMember(req)
  const all = await programmes(req).ofSeller(seller)
  res.json({ programmes: all.map(shownToSeller) })
}

/**
 * What is the office's own business is none of it: who drafted it, and what others took of its budget. `terms` stands for all that a
 * seller agrees to bear: it is another one under other terms.
 */
export function shownToSeller(programme: ProgrammeOfSeller) {
  const { id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value } =
    programme
  const { most_pieces, most_per_order_vnd, most_per_shopper, bearer } = programme
  const { office_bp, state, part, quota, pieces, brought, admitted, words, outdated } = programme
  return {
    ...{ id, slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value },
    ...{ voucher: byCode(programme), most_pieces, most_per_order_vnd, most_per_shopper },
    ...{ bearer, office_bp, state, part, quota, pieces, brought, admitted, words, outdated },
    terms: termsOf(programme),
  }
}
