import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { accountsOf, asStaff, Shopper, signIn } from "../../support"
import { enterWithCode, turnOn } from "../../support/officers"
import type { SellersShop } from "../seller/isolation"

interface Invitation {
  id: string
  email: string
  role: string
}

interface Refusal {
  code?: string
  message: string
  fields?: { field: string; code: string }[]
}

interface OfficeFile {
  officers: { id: string; name: string; email: string; role: string; status: string }[]
  invitations: Invitation[]
  history: { action: string; actor_type: string; reason: string | null }[]
}

const PASSWORD = "một câu dài dễ nhớ"
const FREE = "01"

/** How somebody comes to act for a trade office, and ceases to. */
export function officeInvitations(shop: () => SellersShop): void {
  describe("the platform, of trade offices,", () => {
    let staff: { authorization: string }
    let office: string

    beforeAll(async () => {
      staff = await asStaff(shop().backend)
    })

    const shopper = () => new Shopper(shop().backend)
    const asUser = <Body>(method: string, path: string, body?: unknown) =>
      shopper().call<Body & Refusal>(method, `/admin/offices${path}`, body, staff)
    const invite = async (email: string, role = "reviewer") =>
      asUser<{ invitation: Invitation }>("POST", `/${office}/invitations`, {
        name: "Trần Thị Cán Bộ",
        email,
        role,
      })
    const read = (token: string) =>
      shopper().call<{ invitation: Record<string, unknown>; code: string }>(
        "GET",
        `/store/office-invitations/${token}`,
      )
    const accept = (
      token: string,
      body: object = { name: "Trần Thị Cán Bộ", password: PASSWORD },
    ) => shopper().call<Refusal>("POST", `/store/office-invitations/${token}/accept`, body)
    const me = (token: string) =>
      shopper().call<Refusal & { officer: { role: string }; office: { id: string } }>(
        "GET",
        "/office/me",
        undefined,
        { authorization: `Bearer ${token}` },
      )
    /** Out of the letter. */
    const tokenOf = async (id: string) => {
      const letter = async () =>
        (
          await shop().backend.sql<{ external_id: string }>(
            "select external_id from notification where resource_id = $1 and status = 'success'",
            id,
          )
        )[0]?.external_id
      await expect.poll(letter, { timeout: 15_000 }).toBeTruthy()
      const page = join(shop().backend.dataDir, "mail", `${await letter()}.html`)
      return /\/so-cong-thuong\/loi-moi\/([\w.-]+)"/.exec(readFileSync(page, "utf8"))![1]!
    }
    const file = async () => (await asUser<OfficeFile>("GET", `/${office}`)).body

    it("opens one for a province that has none, once", async () => {
      const opening = { province_code: FREE, name: "Minh họa: Sở Công Thương Hà Nội" }
      const opened = await asUser<{ office: { id: string } }>("POST", "", opening)
      expect(opened.status).toBe(201)
      office = opened.body.office.id
      const twice = await asUser("POST", "", opening)
      expect([twice.status, twice.body.code]).toEqual([400, "has_office"])
      expect((await asUser("POST", "", { ...opening, province_code: "00" })).body.message).toMatch(
        /^province_code:/,
      )
      const { body } = await asUser<{
        provinces: { code: string; office: { heads: number; reviewers: number } | null }[]
      }>("GET", "")
      expect(body.provinces).toHaveLength(34)
      expect(body.provinces.find(({ code }) => code === FREE)?.office).toMatchObject({
        id: office,
        heads: 0,
        reviewers: 0,
      })
    })

    it("invites somebody by a letter that opens once: a password, then a second factor, then the desk", async () => {
      const email = "moi-vao-so@example.com"
      const { status, body } = await invite("Moi-Vao-So@example.com", "head")
      expect([status, body.invitation]).toMatchObject([201, { email, role: "head" }])
      const key = await tokenOf(body.invitation.id)
      expect((await read(key)).body.invitation).toMatchObject({
        office: { name: "Minh họa: Sở Công Thương Hà Nội" },
        status: "pending",
        has_account: false,
      })
      const short = await accept(key, { name: "An", password: "ngắn" })
      expect(short.body.fields).toMatchObject([{ field: "password", code: "password" }])
      const both = await Promise.all([accept(key), accept(key)])
      expect(both.map((one) => one.status).sort()).toEqual([201, 400])
      expect(both.find((one) => one.status === 400)?.body.code).toBe("invitation_used")
      expect((await read(key)).body.invitation).toMatchObject({ status: "accepted" })

      const account = { email, password: PASSWORD }
      const bare = await me(await signIn(shop().backend, "officer", account))
      expect([bare.status, bare.body.code]).toEqual([403, "second_factor_required"])
      const secret = await turnOn(shop().backend, account)
      const whole = await me(await enterWithCode(shop().backend, account, secret))
      expect([whole.status, whole.body]).toMatchObject([
        200,
        { officer: { role: "head" }, office: { id: office } },
      ])
    })

    it("leaves a shopper who joins the one account they have, and asks for its password", async () => {
      const email = "mua-va-duyet@example.com"
      const { body } = await invite(email)
      const key = await tokenOf(body.invitation.id)
      // Whoever registers an invited address first has an address, and nothing behind it.
      const { token } = await shopper().must<{ token: string }>(
        "POST",
        "/auth/customer/emailpass/register",
        { email, password: PASSWORD },
      )
      expect((await me(token)).status).toBe(401)
      expect((await read(key)).body.invitation).toMatchObject({ has_account: true })
      const wrong = await accept(key, { name: "An", password: "câu này không đúng" })
      expect([wrong.status, wrong.body.fields]).toMatchObject([
        400,
        [{ field: "password", code: "wrong_password" }],
      ])
      expect((await accept(key)).status).toBe(201)
      const again = await invite(email)
      expect([again.status, again.body.code]).toEqual([400, "officer_exists"])
    })

    it("says of a link whether it was taken back, has expired or never was", async () => {
      const first = (await invite("tho-lai@example.com")).body.invitation
      const old = await tokenOf(first.id)
      const second = (await invite("tho-lai@example.com")).body.invitation
      const key = await tokenOf(second.id)
      expect((await read(old)).body.code).toBe("invitation_revoked")
      expect((await read(key)).status).toBe(200)
      await shop().backend.sql(
        "update officer_invitation set expires_at = now() - interval '1 second' where id = $1",
        second.id,
      )
      expect([(await read(key)).body.code, (await accept(key)).body.code]).toEqual([
        "invitation_expired",
        "invitation_expired",
      ])
      expect((await read(`${key}x`)).body.code).toBe("link_invalid")
      const back = () => asUser("DELETE", `/${office}/invitations/${second.id}`)
      expect([(await back()).status, (await back()).status]).toEqual([200, 404])
      expect((await accept(key)).body.code).toBe("invitation_revoked")
      const elsewhere = await shopper().call("GET", `/store/invitations/${key}`)
      expect(elsewhere.status, "a link to an office opens no shop").toBe(404)
    })

    it("suspends and gives roles with a reason, and the last head only when that is said", async () => {
      const head = (await file()).officers.find(({ role }) => role === "head")!
      const change = (body: object) => asUser("POST", `/${office}/officers/${head.id}`, body)
      expect((await change({ status: "suspended" })).body.message).toMatch(/^reason:/)
      const away = { status: "suspended", reason: "Chuyển công tác" }
      const last = await change(away)
      expect([last.status, last.body.code]).toEqual([400, "last_head"])
      expect((await change({ ...away, without_head: true })).status).toBe(200)
      const { history, officers } = await file()
      expect(officers.find(({ id }) => id === head.id)?.status).toBe("suspended")
      expect(history[0]).toMatchObject({
        action: "officer.status",
        actor_type: "user",
        reason: "Chuyển công tác",
      })
      expect(history.map(({ action }) => action)).toEqual(
        expect.arrayContaining(["office.open", "office.invite", "office.join", "office.uninvite"]),
      )
    })

    it("has each head read the log of the own office, and of no other", async () => {
      const [mine] = accountsOf(shop().backend).offices
      const log = (token: string) =>
        shopper().call<{ entries: { subject_id: string; actor_id?: string }[]; count: number }>(
          "GET",
          "/office/log?limit=100",
          undefined,
          { authorization: `Bearer ${token}` },
        )
      const { status, body } = await log(await signIn(shop().backend, "officer", mine!))
      expect(status).toBe(200)
      expect(body.entries.map(({ subject_id }) => subject_id)).not.toContain(office)
      expect(body.entries.every(({ actor_id }) => actor_id === undefined)).toBe(true)
    })
  })
}
