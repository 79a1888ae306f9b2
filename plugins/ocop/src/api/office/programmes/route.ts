import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actingOfficer } from "../officer"
import { programmes, shownProgramme, wholeProgramme } from "./shown"
import type { ListProgrammesQuery, WriteProgrammeBody } from "./validators"

/**
 * GET /office/programmes?state=&limit=&offset= — the office's own programmes, all or those of a state, the newest first.
 *
 * @returns 200 `{ programmes, count, states, limit, offset }`: terms as they were written, `state`, who drafted, changed, checked and
 *   approved, `reserved_vnd` and `settled_vnd` of `budget_vnd`, `orders` of `budget_orders`; amounts in đồng. `states` says how many
 *   are in each state, whatever was asked for. 400 naming the field
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { state, limit, offset } = req.validatedQuery as ListProgrammesQuery
  const { office } = actingOfficer(req)
  const { list, states } = await programmes(req).list(office.id, { state, limit, offset })
  const count = Object.entries(states).reduce(
    (sum, [of, many]) => (state === undefined || of === state ? sum + many : sum),
    0,
  )
  res.json({ programmes: list.map(shownProgramme), count, states, limit, offset })
}

/**
 * POST /office/programmes — writes a draft: `{ slug, name_vi, name_en, story_vi, story_en, starts_at, ends_at, form, value,
 * voucher_code?, single_codes?, open_to_sellers?, eligibility, most_pieces?, most_per_order_vnd?, most_per_shopper?, budget_vnd?, budget_orders?, bearer,
 * office_bp?, client_key? }`. `value` is per cent, đồng off a piece, or the price of a piece, as `form` says; `most_pieces` of each good
 * in an order; `office_bp` of 10,000 where both bear it. The same `client_key`
 * with the same terms is one draft, which is answered as it stands. Kept in the audit log.
 *
 * @returns 201 `{ programme }` with `sellers` and `goods`; 400 naming the field, and (`programme_drafted`) naming `client_key` with other
 *   terms under it; 422 naming a slug or a code that is taken
 */
export async function POST(
  req: MedusaRequest<WriteProgrammeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id, office } = actingOfficer(req)
  const { terms, client_key } = req.validatedBody
  const programme = await programmes(req).create(office.id, id, terms, client_key)
  res.status(201).json({ programme: await wholeProgramme(req, programme) })
}
