import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { dropSchema } from "../../../kit/test/support/schema"
import { onFile } from "../../src/modules/certification/around"
import { decideSubmission } from "../../src/modules/certification/decide-submission"
import { dropFile } from "../../src/modules/certification/files"
import { grant } from "../../src/modules/certification/grant"
import { recordEvents } from "../../src/modules/certification/record-events"
import { register } from "../../src/modules/certification/register"
import { submit, submitAgain, takeBack } from "../../src/modules/certification/submit"
import { openRegister, PRINTED, submittedFor, within } from "../support/register"

const OFFICER = { type: "officer", id: "officer_1" } as const
const FILES = [{ id: "file_1", kind: "certificate", mime: "application/pdf", bytes: 10 }] as const

describe("a certificate that a seller shows", () => {
  let knex: Knex
  let goods = 0
  const product = () => `prod_${++goods}`
  const hand = (product_id: string, printed = PRINTED, seller = "sel_1") =>
    within(knex, (trx) =>
      submit(trx, submittedFor(product_id, seller), {
        printed,
        files: FILES,
        member_id: "smem_1",
      }),
    )
  const decide = (id: string, more: Partial<Parameters<typeof decideSubmission>[1]> = {}) =>
    within(knex, (trx) =>
      decideSubmission(trx, {
        id,
        provinces: ["22"],
        version: 1,
        verdict: "accept",
        actor: OFFICER,
        ...more,
      }),
    )
  const statusOf = async (id: string) =>
    (await knex("certificate_submission").where({ id }).first("status")).status as string
  const inRegister = async (product_id: string) =>
    (await within(knex, (trx) => register(trx, { provinces: ["22"] }, "2026-11-23"))).filter(
      (one) => one.product_id === product_id,
    )

  beforeAll(async () => {
    knex = await openRegister("submission")
    await knex("certificate_file").insert({
      file_id: "file_1",
      seller_id: "sel_1",
      product_id: "prod_1",
      kind: "certificate",
      mime: "application/pdf",
      bytes: 10,
    })
  })
  afterAll(() => dropSchema(knex))

  it("is one for each product, however many telephones send it at once", async () => {
    const id = product()
    const sent = await Promise.all(Array.from({ length: 8 }, () => hand(id)))
    expect(sent.filter((one) => one !== null)).toHaveLength(1)
  })

  it("becomes a certificate with its decision, the log and a message, once it is taken", async () => {
    const of = product()
    const id = (await hand(of, { ...PRINTED, name: "Chè dây" }))!
    const { certificate_id } = (await decide(id)) as { certificate_id: string }
    expect(await statusOf(id)).toBe("accepted")
    const [one] = await inRegister(of)
    expect(one).toMatchObject({
      id: certificate_id,
      name: "Chè dây",
      holder: PRINTED.holder,
      stars: 4,
      score: 78.5,
      decision: { number: "3981/QĐ-UBND", issuer: "UBND tỉnh Quảng Ninh" },
      today: { standing: "valid", badge: "solid", expires_on: "2029-08-05" },
    })
    const log = await knex("audit_entry").where({ subject_id: certificate_id }).pluck("action")
    expect(log).toEqual(["certificate.granted"])
    const told = await knex("outbox_message").where({ key: id }).orderBy("id").pluck("payload")
    expect(told.map(({ to }: { to: string }) => to)).toEqual(["submitted", "accepted"])
  })

  it("is decided once by two officers at once: the second has not read what stands then", async () => {
    const of = product()
    const id = (await hand(of, { ...PRINTED, name: "Ba kích" }))!
    const outcomes = await Promise.all([
      decide(id),
      decide(id, { verdict: "reject", reasons: ["not_in_decision"] }),
    ])
    expect(outcomes.filter((outcome) => outcome === "changed")).toHaveLength(1)
    expect(await inRegister(of)).toHaveLength((await statusOf(id)) === "accepted" ? 1 : 0)
  })

  it("is nothing to the office of another province", async () => {
    const id = (await hand(product(), { ...PRINTED, name: "Miến dong" }))!
    await expect(decide(id, { provinces: ["24"] })).rejects.toMatchObject({ type: "not_found" })
    expect(await statusOf(id)).toBe("submitted")
  })

  it("is not decided as it was read once its seller changed it, and not turned down without a reason", async () => {
    const id = (await hand(product(), { ...PRINTED, name: "Sá sùng" }))!
    await expect(decide(id, { verdict: "ask" })).rejects.toThrow(/^reasons/)
    await expect(decide(id, { verdict: "reject", reasons: ["other"] })).rejects.toThrow(/^reasons/)
    await decide(id, { verdict: "ask", reasons: ["unreadable"], words: "Ảnh mờ" })
    const again = (version: number) =>
      within(knex, (trx) =>
        submitAgain(trx, {
          id,
          seller_id: "sel_1",
          version,
          printed: { ...PRINTED, name: "Sá sùng khô" },
          files: FILES,
          member_id: "smem_1",
        }),
      )
    expect(await again(1)).toBe("changed")
    expect(await again(2)).toBeNull()
    expect(await decide(id, { version: 2 })).toBe("changed")
    expect(await decide(id, { version: 3 })).toMatchObject({ certificate_id: expect.any(String) })
    await expect(again(4)).rejects.toMatchObject({ code: "submission_accepted" })
  })

  it("is taken back by its own seller, once or twice, and leaves room for another", async () => {
    const of = product()
    const id = (await hand(of, { ...PRINTED, name: "Mật ong" }))!
    const back = (seller_id: string) =>
      within(knex, (trx) => takeBack(trx, { id, seller_id, member_id: "smem_1" }))
    await expect(back("sel_2")).rejects.toMatchObject({ type: "not_found" })
    await back("sel_1")
    await back("sel_1")
    expect(await statusOf(id)).toBe("taken_back")
    await expect(decide(id, { version: 2 })).rejects.toMatchObject({
      code: "submission_taken_back",
    })
    expect(await hand(of, { ...PRINTED, name: "Mật ong" })).not.toBeNull()
  })

  it("takes the line of its decision that waited for its seller, and never one that is another's", async () => {
    const printed = { ...PRINTED, name: "Gạo nếp cái hoa vàng", decision_number: "12/QĐ-UBND" }
    const waiting = await within(knex, (trx) =>
      grant(
        trx,
        printed,
        { province_code: "22", commune_code: null, set_code: null, product_id: null },
        { actor: OFFICER, source: "import" },
      ),
    )
    const of = product()
    const id = (await hand(of, { ...printed, name: "GẠO NẾP  cái hoa vàng " }))!
    expect(await decide(id)).toEqual({ certificate_id: waiting.certificate_id })
    const other = (await hand(product(), printed, "sel_2"))!
    await expect(decide(other)).rejects.toMatchObject({ code: "line_taken" })
    expect(await statusOf(other)).toBe("submitted")
    const seen = await within(knex, (trx) => onFile(trx, printed, "prod_other"))
    expect(seen).toMatchObject({ line_taken: true, product_in_decision: false })
  })

  it("is of one decision and one line, however the authority is spelled", async () => {
    const of = product()
    const printed = { ...PRINTED, name: "Chả mực", decision_number: "77/QĐ-UBND" }
    await decide((await hand(of, printed))!)
    const spelled = { ...printed, issuer: "Ủy ban nhân dân tỉnh Quảng Ninh" }
    const seen = await within(knex, (trx) => onFile(trx, spelled, of))
    expect(seen).toMatchObject({ product_in_decision: true, withdrawn_before: false })
    await decide((await hand(of, spelled))!)
    expect(await inRegister(of)).toHaveLength(1)
    expect(await knex("decision").where({ number: "77/QĐ-UBND" })).toHaveLength(1)
    const elsewhere = { ...printed, issuer: "UBND tỉnh Bắc Ninh" }
    expect(await within(knex, (trx) => onFile(trx, elsewhere, "prod_other"))).toMatchObject({
      decision_of_other_issuer: true,
      line_taken: false,
    })
    // Two provinces may sign the same number on one day.
    const chance = { ...elsewhere, name: "Gốm Phù Lãng" }
    expect(await within(knex, (trx) => onFile(trx, chance, "prod_other"))).toMatchObject({
      decision_of_other_issuer: false,
    })
  })

  it("is one certificate of one decision when two spellings are taken at once", async () => {
    const printed = { ...PRINTED, name: "Hai cách viết", decision_number: "78/QĐ-UBND" }
    const ids = await Promise.all([
      hand(product(), printed),
      hand(product(), { ...printed, name: "Khác", issuer: "ủy ban nhân dân tỉnh quảng ninh" }),
    ])
    await Promise.all(ids.map((id) => decide(id!)))
    expect(await knex("decision").where({ number: "78/QĐ-UBND" })).toHaveLength(1)
  })

  it("never takes a line of another province's register", async () => {
    const printed = {
      ...PRINTED,
      name: "Ở tỉnh khác",
      decision_number: "79/QĐ-UBND",
      stars: 3 as const,
      score: 60,
    }
    const { certificate_id } = await within(knex, (trx) =>
      grant(
        trx,
        printed,
        { province_code: "24", commune_code: null, set_code: null, product_id: null },
        { actor: OFFICER, source: "import" },
      ),
    )
    const id = (await hand(product(), { ...printed, stars: 4 }))!
    await expect(decide(id)).rejects.toMatchObject({ code: "other_register" })
    expect(await knex("certificate").where({ id: certificate_id }).first()).toMatchObject({
      province_code: "24",
      product_id: null,
      stars: 3,
    })
  })

  it("says that another one of the product was withdrawn, and leaves a rank of a later year alone", async () => {
    const of = product()
    const old = { ...PRINTED, name: "Cũ", decision_number: "80/QĐ-UBND", issued_on: "2021-03-01" }
    await knex("certificate").insert({
      id: `cert_${of}`,
      product_id: of,
      stars: 4,
      reported_year: 2025,
      source: "a newspaper",
      province_code: "22",
    })
    const { certificate_id } = (await decide((await hand(of, old))!)) as { certificate_id: string }
    expect((await inRegister(of)).map((one) => one.today.standing).sort()).toEqual([
      "expired",
      "reported",
    ])
    await within(knex, (trx) =>
      recordEvents(trx, [
        {
          certificate_id,
          kind: "withdrawn",
          at: "2022-01-01",
          reason: "minh họa",
          actor: { type: "system", id: "platform" },
        },
      ]),
    )
    const seen = await within(knex, (trx) => onFile(trx, { ...PRINTED, name: "Mới" }, of))
    expect(seen.withdrawn_before).toBe(true)
  })

  it("keeps its pages: one that is left out while it is handed in is waited for", async () => {
    const page = { file_id: "file_2", seller_id: "sel_1", product_id: "prod_1" }
    await knex("certificate_file").insert({
      ...page,
      kind: "certificate",
      mime: "application/pdf",
      bytes: 1,
    })
    const of = product()
    const files = [{ ...FILES[0], id: "file_2" }]
    const both = await Promise.allSettled([
      within(knex, (trx) =>
        submit(
          trx,
          { ...submittedFor(of), product_id: "prod_1" },
          { printed: PRINTED, files, member_id: "smem_1" },
        ),
      ),
      within(knex, (trx) => dropFile(trx, { id: "file_2", seller_id: "sel_1" })),
    ])
    const kept = await knex("certificate_file").where({ file_id: "file_2" })
    const named = await knex("certificate_submission").whereRaw(
      `files @> '[{"id": "file_2"}]'::jsonb`,
    )
    expect(kept).toHaveLength(named.length)
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true)
  })

  it("takes the place of what was before it, and of what was only reported", async () => {
    const of = product()
    await knex("certificate").insert({
      id: `cert_${of}`,
      product_id: of,
      stars: 3,
      reported_year: 2025,
      source: "a newspaper",
      province_code: "22",
    })
    const first = (await hand(of, { ...PRINTED, name: "Nước mắm", stars: 3, score: 60 }))!
    await decide(first)
    const upgrade = {
      ...PRINTED,
      name: "Nước mắm",
      decision_number: "4100/QĐ-UBND",
      issued_on: "2026-10-05",
    }
    const second = (await hand(of, upgrade))!
    await decide(second)
    const standings = (await inRegister(of)).map((one) => [one.stars, one.today.standing])
    expect(standings.sort()).toEqual([
      [3, "superseded"],
      [3, "superseded"],
      [4, "valid"],
    ])
    const late = {
      ...PRINTED,
      name: "Nước mắm",
      decision_number: "9/QĐ-UBND",
      issued_on: "2026-07-01",
    }
    await decide((await hand(of, late))!)
    expect((await inRegister(of)).filter((one) => one.today.badge === "solid")).toHaveLength(1)
  })
})
