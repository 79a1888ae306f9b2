import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Backend } from "../support"

/** What Medusa Admin does in a browser: a token for the password, a session for the token, then the cookie alone. */
describe("the platform's staff", () => {
  let backend: Backend
  let account: { email: string; password: string }

  beforeAll(async () => {
    backend = await Backend.on("staff")
    const file = readFileSync(join(backend.dataDir, "accounts.json"), "utf8")
    account = (JSON.parse(file) as { admin: typeof account }).admin
  })

  afterAll(() => backend?.stop())

  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${backend.url}${path}`, {
      ...init,
      headers: { "content-type": "application/json", ...init.headers },
    })

  async function token(): Promise<string> {
    const answer = await call("/auth/user/emailpass", {
      method: "POST",
      body: JSON.stringify(account),
    })
    return ((await answer.json()) as { token: string }).token
  }

  it("stay signed in on http://localhost, where the stock cookie would be refused", async () => {
    const session = await call("/auth/session", {
      method: "POST",
      headers: { authorization: `Bearer ${await token()}` },
    })
    expect(session.status).toBe(200)
    const cookie = session.headers.get("set-cookie") ?? ""
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    const me = await call("/admin/users/me", { headers: { cookie: cookie.split(";")[0]! } })
    expect(me.status).toBe(200)
    expect(((await me.json()) as { user: { email: string } }).user.email).toBe(account.email)
  })

  it("see how far behind the outbox is, and nobody else does", async () => {
    expect((await call("/admin/outbox")).status).toBe(401)
    const answer = await call("/admin/outbox", {
      headers: { authorization: `Bearer ${await token()}` },
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ topics: expect.any(Array) as unknown, dead: [] })
  })
})
