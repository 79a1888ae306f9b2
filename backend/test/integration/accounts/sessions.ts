import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, type Backend, signIn } from "../../support"
import { totp } from "../../support/totp"
import { Accounts, bearer, PASSWORD } from "./people"

const OTHER = "một mật khẩu khác nữa"

interface SignedIn {
  token: string
  mfa_required?: boolean
  mfa_challenge?: { id: string }
}

/** What a token is worth after its owner thought better of it. */
export function sessions(shop: () => Backend): void {
  describe("sessions", () => {
    let backend: Backend
    let accounts: Accounts

    beforeAll(() => {
      backend = shop()
      accounts = new Accounts(backend)
    })

    const call = <Body>(token: string, method: string, path: string, body?: unknown) =>
      accounts.call<Body>(method, path, body, bearer(token))
    const me = async (token: string) => (await call(token, "GET", "/store/customers/me")).status

    it("all end when one signs out everywhere, and none can be renewed", async () => {
      const phone = "0912000031"
      await accounts.register({ phone })
      const [one, two] = [await accounts.tokenOf(phone), await accounts.tokenOf(phone)]
      expect(await me(one)).toBe(200)
      expect((await call(one, "DELETE", "/auth/sessions")).status).toBe(200)
      for (const token of [one, two]) {
        expect(await me(token)).toBe(401)
        expect((await call(token, "POST", "/auth/token/refresh")).status).toBe(401)
        expect((await call(token, "POST", "/auth/session")).status).toBe(401)
        // What is open to everybody stays open: an old token is none.
        expect((await call(token, "GET", "/store/regions")).status).toBe(200)
      }
      expect(await me(await accounts.tokenOf(phone))).toBe(200)
      expect((await accounts.call("DELETE", "/auth/sessions")).status).toBe(401)
    })

    it("but one's own end with a changed password, which every name has then", async () => {
      const name = { phone: "0912000032", email: "doi@example.com" }
      await accounts.register(name)
      const [own, other] = [await accounts.tokenOf(name.phone), await accounts.tokenOf(name.phone)]
      const change = (body: object, locale = "vi-VN") =>
        accounts.call<{
          token: string
          fields: { field: string; code: string; message: string }[]
        }>("POST", "/auth/password", body, { ...bearer(own), "x-medusa-locale": locale })
      const wrong = await change({ current: OTHER, password: OTHER }, "en-US")
      expect([wrong.status, wrong.body.fields]).toMatchObject([
        400,
        [{ field: "current", code: "wrong_password", message: "Current password: is not right." }],
      ])
      expect((await change({ current: PASSWORD, password: "ngắn" })).body.fields).toMatchObject([
        { field: "password", code: "password" },
      ])
      expect(await me(other), "nothing happened yet").toBe(200)
      const changed = await change({ current: PASSWORD, password: OTHER })
      expect(changed.status).toBe(200)
      expect([await me(changed.body.token), await me(own), await me(other)]).toEqual([
        200, 401, 401,
      ])
      for (const [way, named] of [
        ["phonepass", { phone: name.phone }],
        ["emailpass", { email: name.email }],
      ] as const) {
        const old = await accounts.signIn(way, { ...named, password: PASSWORD })
        const fresh = await accounts.signIn(way, { ...named, password: OTHER })
        expect([way, old.status, fresh.status]).toEqual([way, 401, 200])
      }
    })

    it("are not a place to guess the password from, which counts with signing in", async () => {
      const phone = "0912000033"
      await accounts.register({ phone })
      const token = await accounts.tokenOf(phone)
      const statuses: number[] = []
      for (let n = 0; n < 11; n++) {
        const body = { current: "câu này không đúng", password: OTHER }
        statuses.push((await call(token, "POST", "/auth/password", body)).status)
      }
      expect(statuses).toEqual([...Array<number>(10).fill(400), 429])
      expect((await accounts.signIn("phonepass", { phone, password: PASSWORD })).status).toBe(429)
    })

    /** What the letter that sets a new password opens, asked for as at the shop's door. */
    const tokenTo = async (email: string): Promise<string> => {
      await accounts.call("POST", "/auth/customer/emailpass/reset-password", { identifier: email })
      const letter = () =>
        backend
          .letters("eml")
          .filter((file) => file.includes("password-reset"))
          .find((file) => readFileSync(file, "utf8").includes(`To: ${email}`))
      await expect.poll(letter, { timeout: 15_000 }).toBeTruthy()
      const page = readFileSync(letter()!.replace(".eml", ".html"), "utf8")
      return decodeURIComponent(/dat-lai-mat-khau\?t=([^"]+)/.exec(page)![1]!)
    }
    const renew = async (email: string) =>
      (
        await call(await tokenTo(email), "POST", "/auth/customer/emailpass/update", {
          password: OTHER,
        })
      ).status

    it("end with a password that was forgotten, a stranger's too", async () => {
      const name = { phone: "0912000034", email: "mat@example.com" }
      await accounts.register(name)
      const strangers = await accounts.tokenOf(name.phone)
      expect(await renew(name.email)).toBe(200)
      expect(await me(strangers)).toBe(401)
    })

    it("of who sells begin again by the same letter: an address has one account, whatever its door", async () => {
      const [owner] = accountsOf(backend).sellers
      const before = await signIn(backend, "seller_member", owner!)
      expect(await renew(owner!.email.toLowerCase())).toBe(200)
      expect((await call(before, "GET", "/seller/me")).status).toBe(401)
      const after = await signIn(backend, "seller_member", { ...owner!, password: OTHER })
      expect((await call(after, "GET", "/seller/me")).status).toBe(200)
    })

    describe("with a second factor", () => {
      const door = "/office/me"
      let account: { email: string; password: string }
      let before: string
      let secret: string
      let factor: string

      const withPassword = async () =>
        (await accounts.call<SignedIn>("POST", "/auth/officer/emailpass", account)).body
      const answer = (challenge: SignedIn, code: string) =>
        call<{ token: string }>(
          challenge.token,
          "POST",
          `/auth/mfa/challenges/${challenge.mfa_challenge!.id}/verify`,
          { method: "totp", code },
        )

      beforeAll(async () => {
        account = accountsOf(backend).offices[1]!
        before = await signIn(backend, "officer", account)
        const made = await call<{
          mfa_factor: { id: string }
          secret: string
          otpauth_url: string
        }>(before, "POST", "/auth/mfa/factors", { provider: "totp", label: account.email })
        secret = made.body.secret
        factor = made.body.mfa_factor.id
        expect(made.body.otpauth_url).toContain(encodeURIComponent("Đúng Gốc"))
        const path = `/auth/mfa/factors/${factor}/verify`
        expect((await call(before, "POST", path, { code: totp(secret) })).status).toBe(200)
      })

      it("do not outlive the moment it was set up, nor take it off", async () => {
        expect((await call(before, "GET", door)).status).toBe(401)
        const off = await call(before, "DELETE", `/auth/mfa/factors/${factor}`, {
          method: "totp",
          code: totp(secret),
        })
        expect(off.status).toBe(401)
      })

      it("open with both, and not with the password alone", async () => {
        const half = await withPassword()
        expect(half.mfa_required).toBe(true)
        expect((await call(half.token, "GET", door)).status).toBe(401)
        const wrong = await answer(half, totp(secret, 0))
        expect(wrong.status).toBeGreaterThanOrEqual(400)
        const whole = await answer(half, totp(secret))
        expect(whole.status).toBe(200)
        expect((await call(whole.body.token, "GET", door)).status).toBe(200)
        const codes = await call<{ recovery_codes: string[] }>(
          whole.body.token,
          "POST",
          "/auth/mfa/recovery-codes",
          { count: 1 },
        )
        expect([codes.status, codes.body.recovery_codes.length]).toEqual([200, 1])
        const renewed = await call<{ token: string }>(
          whole.body.token,
          "POST",
          "/auth/token/refresh",
        )
        expect((await call(renewed.body.token, "GET", door)).status).toBe(200)
        // The one who is in cannot take it off without a code either.
        const off = await call(whole.body.token, "DELETE", `/auth/mfa/factors/${factor}`, {})
        expect(off.status).toBeGreaterThanOrEqual(400)
      })

      it("cannot be guessed at by asking for ever new challenges", async () => {
        const statuses: number[] = []
        for (let n = 0; n < 9; n++) {
          const { status } = await answer(await withPassword(), totp(secret, n * 30_000))
          statuses.push(status)
        }
        expect(statuses.at(-1)).toBe(429)
      })
    })
  })
}
