import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { visitorHeaders } from "@/lib/api/visitor"
import { claimCart } from "@/lib/basket/cart-api"
import { basketId, forgetBasket } from "@/lib/basket/cookies"
import { signInWay } from "./check"
import { rememberAccount } from "./session"

/**
 * Signs a shopper in on this device and takes the basket along.
 * @param login a phone number or an e-mail address
 * @throws ApiError `unauthorized` for a wrong name and a wrong password alike, `limited` after too many
 */
export async function enterAccount(
  login: string,
  password: string,
  edition: Edition,
): Promise<void> {
  const way = signInWay(login)
  if (!way) throw new Error("Neither a phone number nor an e-mail address: the form checks it")
  const { token } = await backend<{ token: string }>(`/auth/customer/${way.provider}`, {
    method: "POST",
    body: { ...way.name, password },
    edition,
    headers: await visitorHeaders(),
  })
  await rememberAccount(token)
  const cart = await basketId()
  if (!cart) return
  try {
    await claimCart(cart, token, edition)
  } catch (error) {
    // The basket may have become an order in another tab; the sign-in stands.
    if (!isApiError(error)) throw error
    // Somebody else's account filled it on this device, and holds an address in it.
    if (error.kind === "not_found") await forgetBasket()
  }
}
