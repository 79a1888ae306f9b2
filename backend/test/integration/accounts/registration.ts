import { readFileSync } from "node:fs"
import { request } from "node:http"
import { beforeAll, describe, expect, it, vi } from "vitest"
import type { Backend } from "../../support"
import { Accounts, PASSWORD, bearer } from "./people"

export function registration(shop: () => Backend): void {
  describe("a shopper's account", () => {
    let backend: Backend
    let accounts: Accounts

    beforeAll(() => {
      backend = shop()
      accounts = new Accounts(backend)
    })

    it("needs a phone and no e-mail, and is one account however the number is written", async () => {
      expect((await accounts.register({ phone: "0912 000 001" })).status).toBe(201)
      const { body } = await accounts.signIn("phonepass", {
        phone: "+84 912 000 001",
        password: PASSWORD,
      })
      const me = await accounts.call<{ customer: Record<string, unknown> }>(
        "GET",
        "/store/customers/me",
        undefined,
        bearer(body.token),
      )
      expect(me.body.customer).toMatchObject({
        first_name: "Nguyễn Thị Hoà",
        phone: "+84912000001",
        email: null,
      })
      const again = await accounts.register({ phone: "84912000001", password: "một câu khác hẳn" })
      expect([again.status, again.body.fields]).toMatchObject([
        400,
        [{ field: "phone", code: "taken" }],
      ])
    })

    it("is made once by a form that was sent three times at once", async () => {
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          accounts.register({ phone: "0912000002", email: "ba-lan@example.com" }),
        ),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400])
      expect(
        await backend.sql(
          "select 1 from customer where phone = '+84912000002' and deleted_at is null",
        ),
      ).toHaveLength(1)
    })

    it("names every wrong field in the reader's language", async () => {
      const wrong = { name: "", phone: "1900 1234", email: "ten@", password: "ngắn" }
      const { status, body } = await accounts.register(wrong, "en-US")
      expect(status).toBe(400)
      expect(body.fields!.map(({ field, code }) => [field, code])).toEqual([
        ["name", "required"],
        ["phone", "phone"],
        ["email", "email"],
        ["password", "password"],
      ])
      expect(body.message).toContain("Phone number: please enter a Vietnamese")
      expect((await accounts.register(wrong)).body.message).toContain("Số điện thoại: hãy nhập")
    })

    it("with an e-mail is signed in to by either, in any case, and takes no other's address", async () => {
      await accounts.register({ phone: "0912000003", email: "Hoa@Example.com" })
      const byPhone = await accounts.signIn("phonepass", {
        phone: "0912000003",
        password: PASSWORD,
      })
      const byEmail = await accounts.signIn("emailpass", {
        email: "HOA@example.com",
        password: PASSWORD,
      })
      const who = (token: string) =>
        (
          JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as {
            actor_id: string
          }
        ).actor_id
      expect(who(byEmail.body.token)).toBe(who(byPhone.body.token))
      const other = await accounts.register({ phone: "0912000004", email: "hoa@example.com" })
      expect([other.status, other.body.fields]).toMatchObject([
        400,
        [{ field: "email", code: "taken" }],
      ])
      // Nothing is left behind: the number is free for an account with another address.
      expect((await accounts.register({ phone: "0912000004" })).status).toBe(201)
    })

    it("answers an unknown name and a wrong password alike", async () => {
      const answers = [
        await accounts.signIn("phonepass", { phone: "0912000001", password: "câu này không đúng" }),
        await accounts.signIn("phonepass", { phone: "0987000001", password: PASSWORD }),
        await accounts.signIn("emailpass", {
          email: "hoa@example.com",
          password: "câu này không đúng",
        }),
        await accounts.signIn("emailpass", { email: "ai-do@example.com", password: PASSWORD }),
      ]
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toEqual(
        new Set([JSON.stringify([401, { type: "unauthorized", message: "Invalid sign-in" }])]),
      )
    })

    it("cannot be guessed at without end, by phone, in any spelling, by POST or GET", async () => {
      const statuses: number[] = []
      for (const phone of ["0912000009", "+84912000009", "091 2000 009"]) {
        for (let n = 0; n < 4; n++) {
          statuses.push(
            (await accounts.signIn("phonepass", { phone, password: "câu này không đúng" })).status,
          )
        }
      }
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429])
      // Medusa takes any word for an actor type, and its names of an object's parts for a fault of ours.
      for (const actor of ["mfa", "Customer", "constructor", "__proto__"]) {
        for (const action of ["", "/register", "/reset-password"]) {
          const { status } = await accounts.call("POST", `/auth/${actor}/phonepass${action}`, {
            phone: "0912000009",
            identifier: "+84912000009",
            password: PASSWORD,
          })
          expect([actor, action, status]).toEqual([actor, action, 404])
        }
      }
      // Node's fetch sends no body with GET; a stranger's client does.
      const socket = await rawGet(backend.port, "/auth/customer/phonepass", {
        phone: "0912000009",
        password: PASSWORD,
      })
      expect(socket).toBe(429)
    })

    describe("whose password is forgotten", () => {
      const ask = (identifier: string) =>
        accounts.call("POST", "/auth/customer/emailpass/reset-password", {
          identifier,
          metadata: { locale: "en" },
        })
      const letters = () => backend.letters("eml").filter((file) => file.includes("password-reset"))
      const set = (token: string, password: string) =>
        accounts.call("POST", "/auth/customer/emailpass/update", { password }, bearer(token))

      it("gets a letter when it has an address, and everybody the same answer", async () => {
        await accounts.register({ phone: "0912000007", email: "quen@example.com" })
        const [known, unknown] = [await ask("quen@example.com"), await ask("khong-ai@example.com")]
        expect(known).toEqual(unknown)
        await vi.waitUntil(() => letters().length > 0, { timeout: 15_000 })
        expect(letters()).toHaveLength(1)
        const letter = readFileSync(letters()[0]!, "utf8")
        expect(letter).toMatch(/^To: quen@example\.com$/m)
        const page = readFileSync(letters()[0]!.replace(".eml", ".html"), "utf8")
        const token = decodeURIComponent(
          /\/en\/tai-khoan\/dat-lai-mat-khau\?t=([^"]+)/.exec(page)![1]!,
        )

        // A session's token is no letter's token.
        const session = await accounts.tokenOf("0912000007")
        expect((await set(session, "một mật khẩu khác")).status).toBe(401)
        expect((await set(token, "một mật khẩu khác")).status).toBe(200)
        expect((await set(token, "lần thứ hai thì không")).status).toBe(401)
        for (const way of ["phonepass", "emailpass"] as const) {
          const name: Record<string, string> =
            way === "phonepass" ? { phone: "0912000007" } : { email: "quen@example.com" }
          const old = await accounts.signIn(way, { ...name, password: PASSWORD })
          const fresh = await accounts.signIn(way, { ...name, password: "một mật khẩu khác" })
          expect([way, old.status, fresh.status]).toEqual([way, 401, 200])
        }
      })

      it("is not written to without end", async () => {
        const statuses = []
        for (let n = 0; n < 4; n++) statuses.push((await ask("it-thoi@example.com")).status)
        expect(statuses).toEqual([201, 201, 201, 429])
      })
    })
  })
}

/** A GET with a body, which fetch refuses to send. */
function rawGet(port: number, path: string, body: unknown): Promise<number> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const call = request({ host: "127.0.0.1", port, path, method: "GET" }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.on("error", reject)
    call.setHeader("content-type", "application/json")
    call.setHeader("content-length", Buffer.byteLength(text))
    call.end(text)
  })
}
