import { type APIRequestContext, expect } from "@playwright/test"
import type { Account, Ready } from "./ready"

/**
 * Asks the backend as somebody; what it refuses fails the test.
 * @returns of a method, a path and a body, which is JSON or, of a `type`, a file
 */
export async function signedIn(
  request: APIRequestContext,
  shop: Ready,
  actor: "seller_member" | "user",
  { email, password }: Account,
) {
  const entered = await request.post(`${shop.backend}/auth/${actor}/emailpass`, {
    data: { email, password },
  })
  expect(entered.status(), await entered.text()).toBe(200)
  const { token } = (await entered.json()) as { token: string }
  return async <T>(method: "GET" | "POST" | "PUT", path: string, data?: object, type?: string) => {
    const answer = await request.fetch(`${shop.backend}${path}`, {
      method,
      data,
      headers: { authorization: `Bearer ${token}`, ...(type ? { "content-type": type } : {}) },
    })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }
}
