import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { record } from "@ocop/kit/audit"
import { Migration20261122143000 } from "@ocop/kit/modules/audit/migrations/Migration20261122143000"
import { Migration20261121100000 } from "@ocop/kit/modules/outbox/migrations/Migration20261121100000"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { dropSchema, migrate, openSchema } from "../../../kit/test/support/schema"
import {
  changeOfficer,
  moveOffice,
  type OfficerChange,
  openOffice,
} from "../../src/modules/office/govern"
import { accept, invite, type NewInvitation, revoke } from "../../src/modules/office/invite"
import { Migration20261121215548 } from "../../src/modules/office/migrations/Migration20261121215548"
import { Migration20261123135100 } from "../../src/modules/office/migrations/Migration20261123135100"
import { Migration20261123210600 } from "../../src/modules/office/migrations/Migration20261123210600"
import { officeLog } from "../../src/workflows/office/log"

const STAFF = { type: "user", id: "user_1" } as const
const OFFICE = "office_1"

/** As two backends at once, whose locks know nothing of each other: what the database alone holds together. */
describe("who acts for an office", () => {
  let knex: Knex
  beforeAll(async () => {
    knex = await openSchema("office_people", 6)
    await migrate(
      knex,
      Migration20261121100000,
      Migration20261122143000,
      Migration20261121215548,
      Migration20261123135100,
      Migration20261123210600,
    )
    // What else is an office's own, as far as its log asks.
    await knex.raw(`create table certificate (id text, province_code text);
      create table certificate_submission (id text, province_code text);
      create table decision_import (id text, province_code text);
      create table inspection (id text, province_code text);
      create table certificate_report (id text, province_code text);
      create table programme (id text, office_id text)`)
  })
  afterAll(() => dropSchema(knex))

  beforeEach(async () => {
    await knex.raw("delete from officer_invitation")
    await knex.raw("delete from officer")
    await knex.raw("delete from office")
    await knex("office").insert([
      { id: OFFICE, province_code: "24", name: "Sở Bắc Ninh" },
      { id: "office_2", province_code: "25", name: "Sở Phú Thọ" },
    ])
  })

  const PERSON: NewInvitation = {
    office_id: OFFICE,
    name: "An",
    email: "an@so.example",
    role: "reviewer",
    locale: "vi",
    invited_by: STAFF.id,
  }
  const inviting = (more: Partial<NewInvitation> = {}) =>
    knex.transaction((trx) => invite(trx, { ...PERSON, ...more }))
  const accepting = (invitation_id: string, officer_id = "officer_an") =>
    knex.transaction((trx) => accept(trx, { invitation_id, officer_id, name: "Nguyễn Văn An" }))
  const changing = (id: string, change: Partial<OfficerChange>) =>
    knex.transaction((trx) =>
      changeOfficer(trx, { id, office_id: OFFICE, actor: STAFF, ...change }),
    )
  const heads = (...ids: string[]) =>
    knex("officer").insert(
      ids.map((id) => ({
        id,
        office_id: OFFICE,
        name: id,
        email: `${id}@so.example`,
        role: "head",
      })),
    )
  const code = (settled: PromiseSettledResult<unknown>) =>
    settled.status === "fulfilled" ? "done" : (settled.reason as { code: string }).code
  const codeOf = async (work: Promise<unknown>) => code((await Promise.allSettled([work]))[0])
  const actions = () =>
    knex("audit_entry").where("subject_id", OFFICE).orderBy("id").pluck("action")

  it("comes by an invitation, which opens once, whoever accepts it at the same moment", async () => {
    const id = await inviting()
    const both = await Promise.allSettled([accepting(id), accepting(id, "officer_other")])
    expect(both.map(code).sort()).toEqual(["done", "invitation_used"])
    expect(await knex("officer").select("name", "role", "status")).toEqual([
      { name: "Nguyễn Văn An", role: "reviewer", status: "active" },
    ])
    const topics = await knex("outbox_message").where("key", id).pluck("topic")
    expect(topics).toEqual(["officer.invited"])
  })

  it("is invited once at a time: the letter before is worth nothing, and of two at once one is refused", async () => {
    const first = await inviting()
    const second = await inviting({ office_id: "office_2" })
    expect(await codeOf(accepting(first))).toBe("invitation_revoked")
    await knex.transaction((trx) =>
      revoke(trx, { id: second, office_id: "office_2", actor: STAFF }),
    )
    // The one is written and not yet committed when the other comes.
    const one = await knex.transaction()
    await invite(one, PERSON)
    const other = await knex.transaction()
    const { rows } = await other.raw<{ rows: { pid: number }[] }>("select pg_backend_pid() as pid")
    const refused = codeOf(invite(other, { ...PERSON, office_id: "office_2" }))
    await vi.waitUntil(async () => {
      const waits = "select cardinality(pg_blocking_pids(?)) > 0 as waits"
      return (await knex.raw<{ rows: { waits: boolean }[] }>(waits, [rows[0]!.pid])).rows[0]?.waits
    })
    await one.commit()
    expect(await refused).toBe("invited_meanwhile")
    await other.rollback()
    expect(await knex("officer_invitation").where({ status: "pending" })).toHaveLength(1)
  })

  it("is not let in by what was taken back, has expired, was never there, or is of a suspended office", async () => {
    const taken = await inviting()
    const back = () =>
      knex.transaction((trx) => revoke(trx, { id: taken, office_id: OFFICE, actor: STAFF }))
    expect([await back(), await back()]).toEqual([true, false])
    expect(await codeOf(accepting(taken))).toBe("invitation_revoked")
    const late = await inviting()
    await knex("officer_invitation").where({ id: late }).update({ expires_at: knex.fn.now() })
    expect(await codeOf(accepting(late))).toBe("invitation_expired")
    expect(await codeOf(accepting("offinv_nobody"))).toBe("link_invalid")
    const shut = await inviting()
    await knex("office").where({ id: OFFICE }).update({ status: "suspended" })
    expect(await codeOf(accepting(shut))).toBe("invitation_revoked")
    expect(await codeOf(inviting())).toBe("office_suspended")
    expect(await knex("officer")).toEqual([])
  })

  it("is invited to one office alone", async () => {
    await accepting(await inviting())
    expect(await codeOf(inviting({ office_id: "office_2" }))).toBe("officer_exists")
  })

  it("is suspended with a reason, let in again and given another role, each written down with before and after", async () => {
    await heads("officer_a", "officer_b")
    await expect(changing("officer_a", { status: "suspended" })).rejects.toThrow("reason")
    expect(await changing("officer_a", { status: "suspended", reason: "Chuyển công tác" })).toBe(
      true,
    )
    expect(await changing("officer_a", { status: "suspended" })).toBe(false)
    expect(await changing("officer_a", { status: "active", role: "reviewer" })).toBe(true)
    const log = await officeLog(knex, { office_id: OFFICE, limit: 3, offset: 0 })
    expect(
      log.entries.map(({ action, before, after, reason }) => ({ action, before, after, reason })),
    ).toEqual([
      {
        action: "officer.role",
        before: { officer_id: "officer_a", name: "officer_a", role: "head" },
        after: { officer_id: "officer_a", name: "officer_a", role: "reviewer" },
        reason: null,
      },
      {
        action: "officer.status",
        before: { officer_id: "officer_a", name: "officer_a", status: "suspended" },
        after: { officer_id: "officer_a", name: "officer_a", status: "active" },
        reason: null,
      },
      {
        action: "officer.status",
        before: { officer_id: "officer_a", name: "officer_a", status: "active" },
        after: { officer_id: "officer_a", name: "officer_a", status: "suspended" },
        reason: "Chuyển công tác",
      },
    ])
  })

  it("finds in its log what others did to a certificate of its province, and nothing of another's", async () => {
    await knex("certificate").insert([
      { id: "cert_near", province_code: "24" },
      { id: "cert_far", province_code: "25" },
    ])
    await record(
      knex,
      ["cert_near", "cert_far"].map((id) => ({
        actor: { type: "seller_member", id: "smem_1" } as const,
        action: "certificate.hold_answered",
        subject: { type: "certificate", id },
        reason: id,
      })),
    )
    const log = await officeLog(knex, { office_id: OFFICE, limit: 100, offset: 0 })
    expect(
      log.entries
        .filter(({ subject_type }) => subject_type === "certificate")
        .map(({ reason, actor_name }) => [reason, actor_name]),
    ).toEqual([["cert_near", null]])
  })

  it("leaves no office without a head unless that was said, two suspended at once neither", async () => {
    await heads("officer_a", "officer_b")
    const away = { status: "suspended", reason: "Nghỉ hưu" } as const
    const both = await Promise.allSettled([
      changing("officer_a", away),
      changing("officer_b", away),
    ])
    expect(both.map(code).sort()).toEqual(["done", "last_head"])
    const [left] = await knex("officer").where({ status: "active" }).pluck("id")
    expect(await codeOf(changing(left, { role: "reviewer" }))).toBe("last_head")
    expect(await changing(left, { role: "reviewer", without_head: true })).toBe(true)
  })

  it("does so for one office of a province, which is suspended with a reason and opened again", async () => {
    const opening = () =>
      knex.transaction((trx) =>
        openOffice(trx, { province_code: "01", name: "Sở Hà Nội", actor: STAFF }),
      )
    const both = await Promise.allSettled([opening(), opening()])
    expect(both.map(code).sort()).toEqual(["done", "has_office"])
    const move = (status: "active" | "suspended", reason?: string) =>
      knex.transaction((trx) => moveOffice(trx, { id: OFFICE, status, reason, actor: STAFF }))
    await expect(move("suspended")).rejects.toThrow("reason")
    expect([
      await move("suspended", "Sáp nhập"),
      await move("suspended"),
      await move("active"),
    ]).toEqual([true, false, true])
    expect((await actions()).slice(-2)).toEqual(["office.status", "office.status"])
  })
})

it("an officer of before is a reviewer, a head stays one, and the demonstration's go on reading by their password", async () => {
  const knex = await openSchema("office_roles")
  try {
    await migrate(knex, Migration20261121215548)
    await knex("office").insert({ id: OFFICE, province_code: "24", name: "Sở" })
    await knex("officer").insert(
      ["head", "officer"].map((role) => ({
        id: role,
        office_id: OFFICE,
        name: role,
        email: `${role}@so.example`,
        role,
      })),
    )
    await knex("officer").where({ id: "head" }).update({ email: "can-bo@dung-goc.example" })
    await migrate(knex, Migration20261123135100)
    const rows = () => knex("officer").orderBy("id").select("id", "role", "demonstration")
    expect(await rows()).toEqual([
      { id: "head", role: "head", demonstration: true },
      { id: "officer", role: "reviewer", demonstration: false },
    ])
  } finally {
    await dropSchema(knex)
  }
})
