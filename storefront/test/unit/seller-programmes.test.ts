import { describe, expect, it, vi } from "vitest"
import { ApiError } from "@/lib/api/error"
import { backend } from "@/lib/api/fetch"
import { joinProgramme } from "@/lib/portal/programmes/actions"
import { standOf, wordOf } from "@/lib/portal/programmes/stand"
import { firstJoin, type SellerProgramme } from "@/lib/portal/programmes/types"

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }))
vi.mock("server-only", () => ({}))
vi.mock("next/cache", () => ({ refresh }))
vi.mock("next-intl/server", () => ({ getTranslations: () => (key: string) => key }))
vi.mock("@/lib/portal/session", () => ({ portalToken: () => "token" }))
vi.mock("@/lib/api/fetch", () => ({ backend: vi.fn() }))

const programme = (more: Partial<SellerProgramme>) =>
  ({
    part: "invited",
    state: "draft",
    brought: false,
    outdated: false,
    ends_at: new Date(Date.now() + 60_000).toISOString(),
    ...more,
  }) as SellerProgramme

describe("where a programme stands for its seller", () => {
  it.each([
    [{}, "waiting", "invited"],
    [{ brought: true }, "waiting", "again"],
    [{ ends_at: new Date(Date.now() - 60_000).toISOString() }, "over", "late"],
    [{ state: "announced" }, "over", "late"],
    [{ part: "open" }, "open", "open"],
    [{ part: "applied" }, "asked", "applied"],
    [{ part: "applied", outdated: true }, "waiting", "outdated"],
    [{ part: "applied", state: "announced" }, "over", "late"],
    [{ part: "refused" }, "open", "refused"],
    [{ part: "refused", state: "checked" }, "over", "refused"],
    [{ part: "joined" }, "joined", "joined"],
    [{ part: "joined", state: "approved" }, "joined", "joined"],
    [{ part: "joined", state: "running" }, "joined", "running"],
    [{ part: "joined", state: "stopped" }, "over", "stopped"],
    [{ part: "invited", state: "dropped" }, "over", "dropped"],
    [{ part: "left" }, "over", "left"],
    [{ part: "left", state: "ended" }, "over", "left"],
  ] as const)("%o is %s, and said as %s", (more, stand, word) => {
    const one = programme(more)
    expect([standOf(one), wordOf(one)]).toEqual([stand, word])
  })
})

it("says the terms that a seller read, and shows him those that took their place with all that he typed", async () => {
  vi.mocked(backend).mockRejectedValue(
    new ApiError("invalid", "terms: …", 409, { code: "programme_changed" }),
  )
  const form = new FormData()
  for (const [name, value] of [
    ["locale", "vi"],
    ["id", "prog_1"],
    ["terms", "as-they-were"],
    ["goods", "prod_1"],
    ["floor.prod_1", "25.000"],
    ["quota", "40"],
  ] as const)
    form.append(name, value)
  expect(await joinProgramme(firstJoin, form)).toEqual({
    attempt: 1,
    typed: { goods: ["prod_1"], floors: { prod_1: "25.000" }, quota: "40" },
    errors: [{ text: "changed" }],
  })
  expect(refresh).toHaveBeenCalledOnce()
  expect(vi.mocked(backend).mock.lastCall).toMatchObject([
    "/seller/programmes/prog_1",
    { body: { terms: "as-they-were", quota: 40 } },
  ])
})
