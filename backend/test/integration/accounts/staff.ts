import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import type { Backend } from "../../support"

/** What Medusa Admin does in a browser: a token for the password, a session for the token, then the cookie alone. */
export function staff(shop: () => Backend): void {
  describe("the platform's staff", () => {
    let backend: Backend
    let account: { email: string; password: string }

    beforeAll(() => {
      backend = shop()
      const file = readFileSync(join(backend.dataDir, "accounts.json"), "utf8")
      account = (JSON.parse(file) as { admin: typeof account }).admin
    })

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

    it("find one line for each request, by the name the storefront sent, and nothing of a person in it", async () => {
      const asked = (name: string) =>
        call("/store/orders/look-up?phone=0912345678", { headers: { "x-request-id": name } })
      const lines = () =>
        backend.output
          .split("\n")
          .filter((line) => line.includes('"request_id"'))
          .map((line) => JSON.parse(line) as Record<string, unknown>)
      const named = await asked("visit-7f3a9c21")
      expect(named.headers.get("x-request-id")).toBe("visit-7f3a9c21")
      await expect
        .poll(() => lines().find(({ request_id }) => request_id === "visit-7f3a9c21"))
        .toEqual({
          level: "info",
          message: "request",
          request_id: "visit-7f3a9c21",
          method: "GET",
          route: "/store/*",
          status: 400,
          ms: expect.any(Number) as unknown,
          timestamp: expect.any(String) as unknown,
        })
      await call("/admin/outbox")
      await call("/admin/outbox", { headers: { authorization: `Bearer ${await token()}` } })
      await expect
        .poll(lines, { message: "turned away by a guard, too" })
        .toEqual(
          expect.arrayContaining([
            expect.objectContaining({ route: "/admin/*", status: 401 }),
            expect.objectContaining({ route: "/admin/outbox", status: 200 }),
          ]),
        )
      const unfit = await asked("a name with spaces")
      expect(unfit.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
      expect(backend.output).not.toMatch(/0912345678|client_ip|user_agent|Bearer/)
    })
  })
}
