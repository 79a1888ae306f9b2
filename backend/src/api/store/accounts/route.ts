import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusalsOf } from "@ocop/vietnam/checkout/index"
import { createAccountWorkflow, takenField } from "../../../workflows/accounts/create-account"
import { refuse } from "../../refuse"
import { accountBody } from "./validators"

/**
 * Makes a shopper's account: phone required, e-mail optional. Body: `{ name, phone, email?, password }`. Afterwards either
 * signs in with the password: `/auth/customer/phonepass` and, with an address, `/auth/customer/emailpass`.
 *
 * @returns 201 `{ customer: { id } }`; 400 naming every wrong field in the language of `x-medusa-locale`, or the one of
 *   phone and e-mail that has an account already; 429 after too many from one place
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const body = accountBody.safeParse(req.body)
  if (!body.success) {
    refuse(req, res, refusalsOf(body.error))
    return
  }
  try {
    const { result } = await createAccountWorkflow(req.scope).run({ input: body.data })
    res.status(201).json({ customer: { id: result.id } })
  } catch (error) {
    const field = takenField(error)
    if (!field) throw error
    refuse(req, res, [{ field, code: "taken" }])
  }
}
