import { MedusaError } from "@medusajs/framework/utils"
import type { AuthIdentityDTO, AuthIdentityProviderService } from "@medusajs/framework/types"
import scrypt from "scrypt-kdf"
import { afterEach, describe, expect, it, vi } from "vitest"
import EmailPassAuthService from "../../src/providers/emailpass/service"
import PhonePassAuthService from "../../src/providers/phonepass/service"

const PASSWORD = "một câu dài dễ nhớ"

/** Medusa's own table of identities, as a provider sees it: unique over name. */
function identities(provider: string) {
  const rows = new Map<string, AuthIdentityDTO>()
  const service = {
    retrieve: async ({ entity_id }) => {
      const row = rows.get(entity_id)
      if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "no such identity")
      return structuredClone(row)
    },
    create: async ({ entity_id, provider_metadata }) => {
      if (rows.has(entity_id)) throw new Error("duplicate key value violates unique constraint")
      rows.set(entity_id, {
        id: `authid_${rows.size}`,
        app_metadata: {},
        provider_identities: [{ id: `pi_${rows.size}`, entity_id, provider, provider_metadata }],
      })
      return service.retrieve({ entity_id })
    },
    update: async (entity_id, { provider_metadata }) => {
      const row = await service.retrieve({ entity_id })
      row.provider_identities![0]!.provider_metadata = provider_metadata
      rows.set(entity_id, row)
      return structuredClone(row)
    },
  } as AuthIdentityProviderService
  return { rows, service }
}

describe("signing in with a phone and a password", () => {
  const phone = new PhonePassAuthService()
  afterEach(() => vi.restoreAllMocks())

  async function account() {
    const table = identities("phonepass")
    const made = await phone.register(
      { body: { phone: "0912 345 678", password: PASSWORD } },
      table.service,
    )
    expect(made.success).toBe(true)
    const row = table.rows.get("+84912345678")!
    row.app_metadata = { customer_id: "cus_1" }
    return { ...table, row, made }
  }

  it.each(["0912345678", "+84 912 345 678", "84912345678", "091.234.5678", "+84 (0)912 345 678"])(
    "is one account, however the number is written: %s",
    async (typed) => {
      const { service, row } = await account()
      const answer = await phone.authenticate(
        { body: { phone: typed, password: PASSWORD } },
        service,
      )
      expect(answer).toMatchObject({ success: true, authIdentity: { id: row.id } })
      const again = await phone.register({ body: { phone: typed, password: PASSWORD } }, service)
      expect(again).toEqual({ success: false, error: "phone: already has an account" })
    },
  )

  it("hands no hash on, neither when it is made nor when it is asked for", async () => {
    const { service, made, row } = await account()
    const hash = row.provider_identities![0]!.provider_metadata!.password as string
    const asked = await phone.authenticate(
      { body: { phone: "0912345678", password: PASSWORD } },
      service,
    )
    const changed = await phone.update(
      { entity_id: "+84912345678", password: "câu khác dài hơn" },
      service,
    )
    for (const answer of [made, asked, changed]) {
      expect(answer.success).toBe(true)
      expect(JSON.stringify(answer)).not.toContain(hash.slice(0, 20))
      expect(answer.authIdentity!.provider_identities![0]!.provider_metadata).toEqual({})
    }
  })

  it("gives a wrong number, a wrong password and no number at all one answer, after the same work", async () => {
    const { service } = await account()
    const work = vi.spyOn(scrypt, "verify")
    const answers: unknown[] = []
    const tries: [string, string][] = [
      ["0912345678", "câu này không đúng"],
      ["0987654321", PASSWORD],
      ["12345", PASSWORD],
    ]
    for (const [typed, password] of tries) {
      work.mockClear()
      answers.push(await phone.authenticate({ body: { phone: typed, password } }, service))
      expect(work).toHaveBeenCalledOnce()
      // The same cost, or the time would tell.
      expect(scrypt.viewParams(work.mock.calls[0]![0])).toEqual({ logN: 15, r: 8, p: 1 })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ success: false, error: "Invalid sign-in" })]),
    )
  })

  it("takes up a registration that was cut off, for whoever knows its password", async () => {
    const { service, row } = await account()
    row.app_metadata = {}
    const body = { phone: "0912345678", password: PASSWORD }
    expect(await phone.register({ body }, service)).toMatchObject({
      success: true,
      authIdentity: { id: row.id },
    })
    const stranger = await phone.register(
      { body: { ...body, password: "của một người khác" } },
      service,
    )
    expect(stranger.success).toBe(false)
  })

  it.each([
    [{ phone: "0912345678", password: "ngắn" }, /^password: /],
    [{ phone: "0912345678", password: "x".repeat(201) }, /^password: /],
    [{ phone: "1900 1234", password: PASSWORD }, /^phone: /],
    [{ password: PASSWORD }, /^phone: /],
  ])("refuses to register %j, naming the field", async (body, said) => {
    const { service } = identities("phonepass")
    const answer = await phone.register({ body: body }, service)
    expect(answer.success).toBe(false)
    expect(answer.error).toMatch(said)
  })

  it("sets another password, after which the old one is worth nothing", async () => {
    const { service } = await account()
    await phone.update({ entity_id: "+84912345678", password: "câu khác dài hơn" }, service)
    const with_ = async (password: string) =>
      (await phone.authenticate({ body: { phone: "0912345678", password } }, service)).success
    expect(await with_(PASSWORD)).toBe(false)
    expect(await with_("câu khác dài hơn")).toBe(true)
  })
})

describe("signing in with an e-mail address", () => {
  it("is one account in any case, and reads the hashes that Medusa's own provider made", async () => {
    const { service } = identities("emailpass")
    const stock = (await scrypt.kdf(PASSWORD, { logN: 15, r: 8, p: 1 })).toString("base64")
    await service.create({ entity_id: "an@example.com", provider_metadata: { password: stock } })
    const answer = await new EmailPassAuthService().authenticate(
      { body: { email: " AN@Example.com ", password: PASSWORD } },
      service,
    )
    expect(answer.success).toBe(true)
  })
})
