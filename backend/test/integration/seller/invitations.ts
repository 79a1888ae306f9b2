import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { accountsOf, Shopper } from "../../support"
import type { SellersShop } from "./isolation"

interface Invitation {
  id: string
  email: string | null
  phone: string | null
  role: string
  link: string | null
}

interface Refusal {
  code?: string
  message: string
  fields?: { field: string; code: string }[]
}

const PASSWORD = "một câu dài dễ nhớ"

/** How somebody comes to act for a seller. */
export function invitations(shop: () => SellersShop): void {
  describe("an invitation", () => {
    const shopper = () => new Shopper(shop().backend)
    const as = <Body>(who: string, method: string, path: string, body?: unknown) =>
      shopper().call<Body>(method, path, body, { authorization: `Bearer ${shop().tokens[who]}` })
    const invite = (who: string, body: object) =>
      as<Refusal & { invitation: Invitation }>(who, "POST", "/seller/invitations", body)
    const read = (token: string) =>
      shopper().call<{ invitation: Record<string, unknown>; code: string }>(
        "GET",
        `/store/invitations/${token}`,
      )
    const accept = (token: string, body: object, locale = "vi-VN") =>
      shopper().call<Refusal>("POST", `/store/invitations/${token}/accept`, body, {
        "x-medusa-locale": locale,
      })
    const signIn = async (provider: string, name: object, password = PASSWORD) => {
      const path = `/auth/seller_member/${provider}`
      return (await shopper().call<{ token: string }>("POST", path, { ...name, password })).body
        .token
    }
    const me = async (token: string) => {
      const { status, body } = await shopper().call<{
        member: { name: string; role: string }
        seller: { id: string }
      }>("GET", "/seller/me", undefined, { authorization: `Bearer ${token}` })
      return status === 200 ? body : status
    }
    /** Its token, out of the letter. */
    const token = async (id: string) => {
      const letter = async () =>
        (
          await shop().backend.sql<{ external_id: string }>(
            "select external_id from notification where resource_id = $1 and status = 'success'",
            id,
          )
        )[0]?.external_id
      await expect.poll(letter, { timeout: 15_000 }).toBeTruthy()
      const page = join(shop().backend.dataDir, "mail", `${await letter()}.html`)
      return /\/ban-hang\/loi-moi\/([\w.-]+)"/.exec(readFileSync(page, "utf8"))![1]!
    }

    it("reaches a new person by letter, who chooses a password and is in, once", async () => {
      const { status, body } = await invite("A", { email: "Moi@Example.com", role: "staff" })
      expect([status, body.invitation]).toMatchObject([
        201,
        { email: "moi@example.com", phone: null, role: "staff", link: null },
      ])
      const key = await token(body.invitation.id)
      expect((await read(key)).body.invitation).toMatchObject({
        email: "moi@example.com",
        status: "pending",
        has_account: false,
      })
      const wrong = await accept(key, { name: "Lý Thị Mới", password: "ngắn" }, "en-US")
      expect([wrong.status, wrong.body.fields]).toMatchObject([
        400,
        [{ field: "password", code: "password" }],
      ])
      expect((await accept(key, { name: "Lý Thị Mới", password: PASSWORD })).status).toBe(201)
      expect(await me(await signIn("emailpass", { email: "moi@example.com" }))).toMatchObject({
        member: { name: "Lý Thị Mới", role: "staff" },
        seller: { id: shop().sellers[0]!.id },
      })
      const twice = await accept(key, { name: "Kẻ khác", password: PASSWORD })
      expect([twice.status, twice.body.code]).toEqual([400, "invitation_used"])
      expect((await read(key)).body.invitation).toMatchObject({ status: "accepted" })
      const history = await shop().backend.sql(
        "select action from audit_entry where subject_id = $1 and action in ('seller.invite', 'seller.join') order by id",
        shop().sellers[0]!.id,
      )
      expect(history).toEqual([{ action: "seller.invite" }, { action: "seller.join" }])
    })

    it("leaves a shopper who joins the one account they have, and asks for its password", async () => {
      const account = { phone: "0912000051", email: "mua-ban@example.com" }
      await shopper().must("POST", "/store/accounts", {
        name: "An",
        password: PASSWORD,
        ...account,
      })
      const { body } = await invite("A", { email: account.email, role: "owner" })
      const key = await token(body.invitation.id)
      expect((await read(key)).body.invitation).toMatchObject({ has_account: true })
      const wrong = await accept(key, { name: "An", password: "câu này không đúng" })
      expect([wrong.status, wrong.body.fields]).toMatchObject([
        400,
        [{ field: "password", code: "wrong_password" }],
      ])
      expect((await accept(key, { name: "An", password: PASSWORD })).status).toBe(201)
      const seller = await signIn("emailpass", { email: account.email })
      expect(await me(seller)).toMatchObject({ member: { role: "owner" } })
      // One identity, two doors: each by either name, and the shopper is who they were.
      const byPhone = await shopper().must<{ token: string }>("POST", "/auth/customer/phonepass", {
        phone: account.phone,
        password: PASSWORD,
      })
      const customer = await shopper().call("GET", "/store/customers/me", undefined, {
        authorization: `Bearer ${byPhone.token}`,
      })
      expect(customer.status).toBe(200)
      expect(await me(byPhone.token)).toBe(401)
    })

    it("for a phone is a link that the owner hands over", async () => {
      const { body } = await invite("A", { phone: "0912 000 052", role: "staff" })
      expect(body.invitation.phone).toBe("+84912000052")
      const key = body.invitation.link!.split("/loi-moi/")[1]!
      expect((await accept(key, { name: "Phùng A Hai", password: PASSWORD })).status).toBe(201)
      expect(await me(await signIn("phonepass", { phone: "0912000052" }))).toMatchObject({
        member: { name: "Phùng A Hai" },
      })
    })

    it("is the only way in: whoever registers for it has nothing", async () => {
      const { body } = await invite("A", { email: "truoc@example.com", role: "staff" })
      const registered = await shopper().must<{ token: string }>(
        "POST",
        "/auth/customer/emailpass/register",
        { email: "truoc@example.com", password: "mật khẩu của kẻ lạ" },
      )
      expect(await me(registered.token)).toBe(401)
      const key = await token(body.invitation.id)
      // Whoever took the address first cannot have known this password, and does not get in by the invited one's.
      const invited = await accept(key, { name: "Người được mời", password: PASSWORD })
      expect([invited.status, invited.body.fields]).toMatchObject([
        400,
        [{ field: "password", code: "wrong_password" }],
      ])
      const stranger = await signIn(
        "emailpass",
        { email: "truoc@example.com" },
        "mật khẩu của kẻ lạ",
      )
      expect(await me(stranger)).toBe(401)
    })

    it("that was altered, has expired, was taken back or sent anew opens nothing, all alike", async () => {
      const { body } = await invite("A", { phone: "0912000053", role: "staff" })
      const key = body.invitation.link!.split("/loi-moi/")[1]!
      const again = (await invite("A", { phone: "0912000053", role: "staff" })).body.invitation
      const fresh = again.link!.split("/loi-moi/")[1]!
      expect((await read(fresh)).status).toBe(200)
      const refused = [
        await read(key),
        await read(`${fresh.slice(0, -2)}AA`),
        await read("not.a.real.token"),
        await accept(key, { name: "An", password: PASSWORD }),
      ]
      await shop().backend.sql("update invitation set expires_at = now() where id = $1", again.id)
      refused.push(await accept(fresh, { name: "An", password: PASSWORD }))
      const taken = await as("A", "DELETE", `/seller/invitations/${again.id}`)
      expect([taken.status, taken.body]).toEqual([200, { id: again.id, revoked: true }])
      refused.push(await read(fresh), await accept(fresh, { name: "An", password: PASSWORD }))
      expect(refused.map(({ status, body: { code } }) => [status, code])).toEqual(
        Array(refused.length).fill([404, "link_invalid"]),
      )
      const open = await as<{ invitations: Invitation[] }>("A", "GET", "/seller/invitations")
      expect(open.body.invitations.map(({ phone }) => phone)).not.toContain("+84912000053")
    })

    it("wants one name and a role, and says so in the reader's language", async () => {
      for (const [wrong, field] of [
        [{ role: "staff" }, "email"],
        [{ email: "a@example.com", phone: "0912000054", role: "staff" }, "email"],
        [{ phone: "12", role: "staff" }, "phone"],
        [{ email: "a@example.com", role: "boss" }, "role"],
      ] as const) {
        const { status, body } = await invite("A", wrong)
        expect([status, body.fields?.[0]?.field]).toEqual([400, field])
      }
    })

    it("is undone by removing the member, and the last owner stays", async () => {
      const members = async () =>
        (
          await as<{ members: { id: string; email: string | null; role: string }[] }>(
            "A",
            "GET",
            "/seller/members",
          )
        ).body.members
      const found = (await members()).find(({ email }) => email === "moi@example.com")!
      const staff = await signIn("emailpass", { email: "moi@example.com" })
      expect(await me(staff)).not.toBe(403)
      expect((await as("A", "DELETE", `/seller/members/${found.id}`)).status).toBe(200)
      expect(await me(staff)).toBe(403)
      expect((await as("A", "DELETE", `/seller/members/${found.id}`)).status).toBe(404)
      const [other] = (await members()).filter(({ email }) => email === "mua-ban@example.com")
      expect((await as("A", "DELETE", `/seller/members/${other!.id}`)).status).toBe(200)
      // A second owner, who invites somebody and is let go: nobody comes in by what he left behind.
      const second = { email: "chu-hai@example.com" }
      const asOwner = await invite("A", { ...second, role: "owner" })
      const opened = await accept(await token(asOwner.body.invitation.id), {
        name: "Chủ Hai",
        password: PASSWORD,
      })
      expect(opened.status).toBe(201)
      const { invitation } = await shopper().must<{ invitation: Invitation }>(
        "POST",
        "/seller/invitations",
        { phone: "0912000077", role: "owner" },
        { authorization: `Bearer ${await signIn("emailpass", second)}` },
      )
      const left = invitation.link!.split("/loi-moi/")[1]!
      expect((await read(left)).status).toBe(200)
      const again = (await members()).find(({ email }) => email === second.email)!
      expect((await as("A", "DELETE", `/seller/members/${again.id}`)).status).toBe(200)
      expect((await read(left)).status).toBe(404)
      expect((await accept(left, { name: "Chủ Hai", password: PASSWORD })).status).toBe(404)

      const [owner] = (await members()).filter(({ role }) => role === "owner")
      // Who invites himself as staff stays the owner: else nobody could let anybody in.
      const self = await invite("A", { email: owner!.email, role: "staff" })
      const account = accountsOf(shop().backend).sellers[0]!
      const taken = await accept(await token(self.body.invitation.id), {
        name: "Chủ",
        password: account.password,
      })
      expect(taken.status).toBe(201)
      expect((await members()).find(({ id }) => id === owner!.id)?.role).toBe("owner")
      const last = await as<Refusal>("A", "DELETE", `/seller/members/${owner!.id}`)
      expect([last.status, last.body.code]).toEqual([400, "last_owner"])
      // The others would be written to of every order that other tests place.
      for (const { id, role } of await members())
        if (role === "staff") await as("A", "DELETE", `/seller/members/${id}`)
    })
  })
}
