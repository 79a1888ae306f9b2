import { type NextRequest, NextResponse } from "next/server"
import { cardPolicy } from "@/lib/card/policy"

const HEADER = "Content-Security-Policy"

/** The card's page, a document of its own (app/(card)); every other page is answered without this. */
export const config = { matcher: ["/thanh-toan/the", "/en/thanh-toan/the"] }

/**
 * Gives each answer of the card's page a policy with a nonce of its own. The request carries it too: the framework reads
 * the nonce there and writes it on the scripts that stand in the page. Not while developing, which evaluates code.
 */
export function proxy(request: NextRequest): NextResponse {
  if (process.env.NODE_ENV !== "production") return NextResponse.next()
  const policy = cardPolicy(btoa(crypto.randomUUID()))
  const headers = new Headers(request.headers)
  headers.set(HEADER, policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set(HEADER, policy)
  return response
}
