import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { applyToSellWorkflow, WRONG_PASSWORD } from "@ocop/marketplace/workflows"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { placeRefusals } from "../../../sellers/places"
import { tooMany } from "@ocop/kit/limits/limit-requests"
import { refuse } from "../../refuse"
import { countPassword } from "@ocop/kit/limits/sign-in-limit"
import { newApplicationBody } from "./validators"

/**
 * POST /store/seller-applications `{ name, email | phone, password, business }` — begins an application to sell. A new person
 * chooses a password; one with an account, a shopper's for example, says its own. Then they sign in by
 * `/auth/seller_member/…` and fill in the rest.
 *
 * @returns 201 `{ seller: { id, status: "applying" } }`; 400 naming the field in the reader's language; 429 after too many
 *   from one place, or too many wrong passwords
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = newApplicationBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  const { name: person, email, phone, password, business } = body.data
  const misplaced = await placeRefusals(req.scope, business, "business.")
  if (misplaced.length > 0) {
    refuse(req, res, misplaced)
    return
  }
  const name = email
    ? ({ provider: "emailpass", field: "email", value: email } as const)
    : ({ provider: "phonepass", field: "phone", value: phone ?? "" } as const)
  const { wait, giveBack } = await countPassword(req, name.value)
  if (wait > 0) {
    tooMany(res, "password: too many wrong passwords", wait)
    return
  }
  try {
    const { result } = await applyToSellWorkflow(req.scope).run({
      input: { name, person, password, business },
    })
    await giveBack()
    res.status(201).json({ seller: { id: result, status: "applying" } })
  } catch (error) {
    if ((error as { code?: unknown }).code !== WRONG_PASSWORD) throw error
    refuse(req, res, [{ field: "password", code: "wrong_password" }])
  }
}
