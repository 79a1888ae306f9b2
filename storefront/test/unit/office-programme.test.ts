import { describe, expect, it, vi } from "vitest"
import { ApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { moveProgramme, writeProgramme } from "@/lib/portal/office-programmes/actions"
import {
  momentRead,
  momentTyped,
  slugOf,
  termsTyped,
  type Typed,
  typedOf,
} from "@/lib/portal/office-programmes/terms"

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }))
vi.mock("server-only", () => ({}))
vi.mock("next/cache", () => ({ refresh }))
vi.mock("next-intl/server", () => ({ getTranslations: () => (key: string) => key }))
vi.mock("next/navigation", () => ({
  redirect: (to: string) => {
    throw new Error(to)
  },
}))
vi.mock("@/lib/portal/session", () => ({ portalToken: () => "token" }))
vi.mock("@/lib/api/fetch", () => ({ backend: vi.fn() }))

const typed = (texts: Typed["texts"] = {}, lists: Partial<Typed["lists"]> = {}): Typed => ({
  texts: {
    name_vi: "Tuần OCOP Bắc Ninh",
    story_vi: "Hàng của tỉnh.",
    starts_at: "2026-12-01T00:00",
    ends_at: "2026-12-08T00:00",
    form: "percentage",
    value: "20",
    bearer: "office",
    standing: "yes",
    ...texts,
  },
  lists: { sets: [], communes: [], sellers: [], certifications: [], ...lists },
})
const body = (of: Typed) => {
  const read = termsTyped(of)
  if ("wrong" in read) throw new Error(JSON.stringify(read.wrong))
  return read.body
}

describe("a programme as its office types it", () => {
  it("takes the Vietnamese words where English ones are empty, and Vietnam's own clock", () => {
    expect(body(typed())).toMatchObject({
      name_en: "Tuần OCOP Bắc Ninh",
      story_en: "Hàng của tỉnh.",
      starts_at: "2026-12-01T00:00:00+07:00",
      voucher_code: null,
      single_codes: false,
      open_to_sellers: false,
      budget_vnd: null,
      eligibility: { standing: true, least_stars: null, sets: [], certifications: [] },
    })
  })

  it("reads amounts with separators of thousands, a code in small letters, and a share of per cent", () => {
    expect(
      body(
        typed({
          form: "fixed",
          value: "15.000",
          budget_vnd: "5,000,000 ₫",
          most_per_order_vnd: "50 000",
          voucher_code: "tet2027",
          bearer: "shared",
          office_percent: "62,5",
        }),
      ),
    ).toMatchObject({
      value: 15_000,
      budget_vnd: 5_000_000,
      most_per_order_vnd: 50_000,
      voucher_code: "TET2027",
      office_bp: 6_250,
    })
  })

  it("names each field that is wrong, and why", () => {
    expect(
      termsTyped(
        typed({
          name_vi: " ",
          starts_at: "2026-02-30T08:00",
          value: "nhiều",
          voucher_code: "Tết",
          most_pieces: "0",
          budget_vnd: "-5",
          bearer: "shared",
          office_percent: "100",
        }),
      ),
    ).toEqual({
      wrong: {
        name_vi: "empty",
        starts_at: "moment",
        value: "number",
        voucher_code: "code",
        most_pieces: "number",
        budget_vnd: "number",
        office_percent: "share",
      },
    })
    expect(termsTyped(typed({ single_codes: "yes", voucher_code: "TET2027" }))).toEqual({
      wrong: { voucher_code: "both_codes" },
    })
    expect(body(typed({ single_codes: "yes" })).single_codes).toBe(true)
    expect(termsTyped(typed({ value: "120", ends_at: "2026-12-01T00:00" }))).toEqual({
      wrong: { value: "percent", ends_at: "order" },
    })
  })

  it("shows what was saved as it would be typed, and reads it back as it was", () => {
    const saved = {
      ...body(
        typed(
          {
            form: "price",
            value: "99.000",
            bearer: "shared",
            office_percent: "60",
            least_stars: "4",
          },
          { sets: ["QD26-06"], sellers: ["sel_1"], certifications: ["vietgap"] },
        ),
      ),
      slug: "tuan-ocop",
      office_bp: 6_000,
    }
    const { slug: _, ...rest } = saved
    expect(body(typedOf(saved, String))).toEqual(rest)
  })

  it("keeps a moment's day at both sides of midnight", () => {
    expect(momentTyped("2026-11-30T17:00:00.000Z")).toBe("2026-12-01T00:00")
    expect(momentTyped("2026-11-30T16:59:00.000Z")).toBe("2026-11-30T23:59")
    expect(momentRead("24/11/2026 08:00")).toBe("2026-11-24T08:00:00+07:00")
    expect(momentRead("1/12/2026")).toBe("2026-12-01T00:00:00+07:00")
    expect(momentRead("31/11/2026 08:00")).toBeNull()
    expect(momentRead("ngày mai")).toBeNull()
  })

  it("makes an address of a name", () => {
    expect(slugOf("Tuần OCOP – Bắc Ninh, Đông 2026!")).toBe("tuan-ocop-bac-ninh-dong-2026")
    expect(slugOf("…")).toBe("chuong-trinh")
  })
})

describe("a programme that somebody else changed meanwhile", () => {
  const changed = new ApiError("invalid", "version: …", 409, { code: "programme_changed" })
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ locale: "vi", id: "prog_1", ...fields }))
      form.append(name, value)
    return form
  }

  it("is not written over: what was typed stays, over the version that is shown next", async () => {
    vi.mocked(backend)
      .mockResolvedValueOnce({
        programme: { id: "prog_1", slug: "tuan-ocop", version: 5, eligibility: {} },
      })
      .mockRejectedValueOnce(changed)
    const { texts } = typed()
    const form = formOf({ ...(texts as Record<string, string>), version: "4" })
    const state = await writeProgramme(
      { attempt: 0, key: "form-1", typed: typed(), errors: {} },
      form,
    )
    expect(state).toMatchObject({ attempt: 1, typed: { texts }, errors: {}, problem: "changed" })
    expect(refresh).toHaveBeenCalledOnce()
    expect(vi.mocked(backend).mock.lastCall).toMatchObject([
      "/office/programmes/prog_1",
      { method: "PUT", body: { version: 4, slug: "tuan-ocop" } },
    ])
  })

  it("is not moved: its page shows it as it is now, and says so", async () => {
    vi.mocked(backend).mockRejectedValueOnce(changed)
    await expect(moveProgramme({}, formOf({ to: "approved", version: "4" }))).rejects.toThrow(
      "?loi=programme_changed",
    )
    expect(vi.mocked(backend).mock.lastCall).toMatchObject([
      "/office/programmes/prog_1/moves",
      { body: { to: "approved", version: 4 } },
    ])
  })
})

describe("a tap that did nothing", () => {
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ locale: "vi", id: "prog_1", ...fields }))
      form.append(name, value)
    return form
  }
  const drafting = () => {
    const { texts } = typed()
    return formOf({ ...(texts as Record<string, string>), id: "", client_key: "form-1" })
  }
  const before = { attempt: 0, key: "form-1", typed: typed(), errors: {} }

  it("drafts once: sent again, the form says that it is the same one", async () => {
    vi.mocked(backend).mockRejectedValueOnce(new ApiError("unreachable", "…", 0))
    expect(await writeProgramme(before, drafting())).toMatchObject({
      problem: "down",
      key: "form-1",
    })
    expect(vi.mocked(backend).mock.lastCall).toMatchObject([
      "/office/programmes",
      { method: "POST", body: { client_key: "form-1" } },
    ])
  })

  it("says that its draft is there with other terms, and would make a second one after that", async () => {
    const drafted = new ApiError("invalid", "client_key: …", 400, { code: "programme_drafted" })
    vi.mocked(backend).mockRejectedValueOnce(drafted)
    const state = await writeProgramme(before, drafting())
    expect(state).toMatchObject({ problem: "drafted", typed: { texts: typed().texts } })
    expect(state.key).not.toBe("form-1")
  })

  it("brings back why somebody wanted to stop or drop it", async () => {
    const reason = "Hết hàng & nghỉ Tết"
    for (const to of ["stopped", "dropped"]) {
      vi.mocked(backend).mockRejectedValueOnce(new ApiError("busy", "…", 503))
      expect(await moveProgramme({}, formOf({ to, reason }))).toEqual({
        problem: "busy",
        typed: { reason },
      })
      vi.mocked(backend).mockRejectedValueOnce(
        new ApiError("invalid", "to: …", 400, { code: "programme_move" }),
      )
      await expect(moveProgramme({}, formOf({ to, reason }))).rejects.toThrow(
        `?${new URLSearchParams({ loi: "programme_move", ly_do: reason })}`,
      )
    }
    await expect(moveProgramme({}, formOf({ to: "dropped", reason: "" }))).rejects.toThrow(
      "?loi=reason",
    )
  })
})
