import "server-only"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { accountToken } from "./session"

export interface Account {
  id: string
  name: string
  phone: string
  /** Empty for an account without one. */
  email: string
}

interface StoreCustomer {
  id: string
  email: string | null
  first_name: string | null
  last_name: string | null
  phone: string | null
}

/** Who is signed in; `undefined` for a guest, and for a session that has ended. */
export async function readAccount(edition: Edition): Promise<Account | undefined> {
  const token = await accountToken()
  if (!token) return undefined
  try {
    const { customer } = await backend<{ customer: StoreCustomer }>("/store/customers/me", {
      edition,
      token,
    })
    return {
      id: customer.id,
      name: [customer.first_name, customer.last_name].filter(Boolean).join(" "),
      phone: customer.phone ?? "",
      email: customer.email ?? "",
    }
  } catch (error) {
    if (isApiError(error, "unauthorized")) return undefined
    throw error
  }
}
