"use server"

import { redirect } from "next/navigation"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { actionEdition, basketId } from "./cookies"
import { inTurn } from "./queue"
import { VOUCHER_REFUSALS, type VoucherProblem, type VoucherState } from "./voucher-state"

const LONGEST = 60

/** Has the visitor's basket priced by a programme's code. Form: `code`, `locale`. What was typed comes back with what is wrong. */
export async function takeVoucher(before: VoucherState, form: FormData): Promise<VoucherState> {
  const edition = await actionEdition(form)
  const said = form.get("code")
  const typed = typeof said === "string" ? said.trim().slice(0, LONGEST) : ""
  const failed = (problem: VoucherProblem): VoucherState => ({
    attempt: before.attempt + 1,
    typed,
    problem,
  })
  if (!typed) return failed("empty")
  const id = await basketId()
  if (!id) return failed("down")
  const headers = await visitorHeaders()
  const problem = await inTurn(id, () =>
    ask(`/store/carts/${id}/voucher`, "POST", { code: typed }, { edition, headers }),
  )
  if (problem) return failed(problem)
  redirect(localePath(edition.locale, "/gio-hang"))
}

/** Has it priced without a code. Form: `code` of the promotion that it gave, `locale`. */
export async function dropVoucher(form: FormData): Promise<void> {
  const edition = await actionEdition(form)
  const code = form.get("code")
  const id = await basketId()
  if (id && typeof code === "string")
    await inTurn(id, () =>
      ask(`/store/carts/${id}/promotions`, "DELETE", { promo_codes: [code] }, { edition }),
    )
  redirect(localePath(edition.locale, "/gio-hang"))
}

async function ask(
  path: string,
  method: "POST" | "DELETE",
  body: unknown,
  request: Pick<Parameters<typeof backend>[1], "edition" | "headers">,
): Promise<VoucherProblem | undefined> {
  try {
    await backend(path, { method, body, ...request })
    return undefined
  } catch (error) {
    if (!isApiError(error)) throw error
    if (error.kind === "limited") return "limited"
    return VOUCHER_REFUSALS.find((one) => one === error.code) ?? "down"
  }
}
