import { describe, expect, it } from "vitest"
import { standOf, wordOf } from "@/lib/portal/programmes/stand"
import type { SellerProgramme } from "@/lib/portal/programmes/types"

const programme = (more: Partial<SellerProgramme>) =>
  ({
    part: "invited",
    state: "draft",
    brought: false,
    ends_at: new Date(Date.now() + 60_000).toISOString(),
    ...more,
  }) as SellerProgramme

describe("where a programme stands for its seller", () => {
  it.each([
    [{}, "waiting", "invited"],
    [{ brought: true }, "waiting", "again"],
    [{ ends_at: new Date(Date.now() - 60_000).toISOString() }, "over", "late"],
    [{ state: "announced" }, "over", "late"],
    [{ part: "joined" }, "joined", "joined"],
    [{ part: "joined", state: "approved" }, "joined", "joined"],
    [{ part: "joined", state: "running" }, "joined", "running"],
    [{ part: "joined", state: "stopped" }, "over", "stopped"],
    [{ part: "left" }, "over", "left"],
    [{ part: "left", state: "ended" }, "over", "left"],
  ] as const)("%o is %s, and said as %s", (more, stand, word) => {
    const one = programme(more)
    expect([standOf(one), wordOf(one)]).toEqual([stand, word])
  })
})
