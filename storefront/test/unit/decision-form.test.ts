import { beforeEach, describe, expect, it, vi } from "vitest"
import { POST as withdraw } from "../../app/(office)/[edition]/so-cong-thuong/chung-nhan/[id]/thu-hoi/route"
import { POST as decide } from "../../app/(office)/[edition]/so-cong-thuong/chuong-trinh/[id]/quyet-dinh/route"
import { GET as codes } from "../../app/(office)/[edition]/so-cong-thuong/chuong-trinh/[id]/ma/[format]/route"
import { programmePath, registeredPath } from "../../lib/portal/office-paths"

vi.mock("server-only", () => ({}))
vi.mock("next/root-params", () => ({ edition: () => Promise.resolve("vi") }))
vi.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ get: () => ({ value: "a token" }) }),
}))

const asked = vi.fn<typeof fetch>()
vi.stubGlobal("fetch", asked)
beforeEach(() => asked.mockReset())

const MB = 1024 * 1024
const DECISION = { version: "3", number: "15/QĐ-SCT, sửa đổi", issued_on: "2026-11-20" }
const WITHDRAWAL = {
  decision_number: "77/QĐ-UBND",
  issuer: "UBND tỉnh Bắc Ninh",
  level: "provincial",
  at: "2026-11-20",
  ground: "mark_misused",
  reason: "Minh họa: dùng sai nhãn",
}
const paramsOf = (id: string) => ({ params: Promise.resolve({ edition: "vi", id }) })

/** As a browser sends it, which says how long it is. */
async function formWith(fields: Record<string, string>, bytes: number): Promise<Request> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set("file", new File([new Uint8Array(bytes)], "quyết định.pdf"))
  const made = new Request("http://shop/x", { method: "POST", body: form })
  const body = await made.arrayBuffer()
  return new Request("http://shop/x", {
    method: "POST",
    headers: {
      "content-type": made.headers.get("content-type")!,
      "content-length": String(body.byteLength),
    },
    body,
  })
}
const ledTo = (answer: Response) => {
  const { pathname, searchParams, hash } = new URL(answer.headers.get("location")!, "http://shop")
  return { status: answer.status, pathname, said: Object.fromEntries(searchParams), hash }
}

describe("a form that carries a decision", () => {
  it("has what was typed again when its file is too large, and nothing is sent", async () => {
    const { version: _, ...typed } = DECISION
    expect(ledTo(await decide(await formWith(DECISION, 12 * MB), paramsOf("prog_1")))).toEqual({
      status: 303,
      pathname: programmePath("prog_1"),
      said: { ...typed, sai: "file" },
      hash: "#quyet-dinh",
    })
    expect(ledTo(await withdraw(await formWith(WITHDRAWAL, 12 * MB), paramsOf("cert_1")))).toEqual({
      status: 303,
      pathname: registeredPath("cert_1"),
      said: { ...WITHDRAWAL, sai: "file" },
      hash: "#thu-hoi",
    })
    expect(asked).not.toHaveBeenCalled()
  })

  it("has it again when its file is refused, and names each field that is wrong", async () => {
    const { version, ...typed } = DECISION
    asked.mockResolvedValueOnce(
      Response.json({ message: "file: no PDF; number: too short" }, { status: 400 }),
    )
    expect(ledTo(await decide(await formWith(DECISION, 10), paramsOf("prog_1"))).said).toEqual({
      ...typed,
      sai: "number,file",
    })
    const [address] = asked.mock.lastCall!
    const { pathname, searchParams } = new URL(address as string)
    expect(pathname).toBe("/office/programmes/prog_1/decision")
    expect(Object.fromEntries(searchParams)).toEqual({ ...typed, version })
    asked.mockResolvedValueOnce(
      Response.json({ fields: [{ field: "level", message: "…" }] }, { status: 400 }),
    )
    const { said } = ledTo(await withdraw(await formWith(WITHDRAWAL, 10), paramsOf("cert_1")))
    expect(said).toEqual({ ...WITHDRAWAL, sai: "level" })
  })

  it("says of each what else kept it from being taken, and where it was", async () => {
    const refusals = [
      [409, { code: "programme_changed" }, "programme_changed", "conflict"],
      [400, { code: "programme_closed" }, "programme_move", "conflict"],
      [503, {}, "down", "down"],
    ] as const
    for (const [status, body, ofProgramme, ofCertificate] of refusals) {
      asked.mockImplementation(() => Promise.resolve(Response.json(body, { status })))
      const one = ledTo(await decide(await formWith(DECISION, 10), paramsOf("prog_1")))
      const other = ledTo(await withdraw(await formWith(WITHDRAWAL, 10), paramsOf("cert_1")))
      expect([one.said.loi, other.said.loi]).toEqual([ofProgramme, ofCertificate])
    }
    asked.mockRejectedValueOnce(new Error("no line"))
    const unheard = ledTo(await decide(await formWith(DECISION, 10), paramsOf("prog_1")))
    expect(unheard.said).toMatchObject({ number: DECISION.number, loi: "down" })
    asked.mockImplementation(() => Promise.resolve(Response.json({})))
    const taken = ledTo(await decide(await formWith(DECISION, 10), paramsOf("prog_1")))
    expect(taken).toMatchObject({ said: { vua: "decided" }, hash: "" })
    const gone = ledTo(await withdraw(await formWith(WITHDRAWAL, 10), paramsOf("cert_1")))
    expect(gone).toMatchObject({ said: { vua: "recorded" }, hash: "" })
  })
})

describe("a table for an officer", () => {
  it("is passed on in the two formats that there are", async () => {
    const ask = (format: string) =>
      codes(new Request("http://shop/x"), {
        params: Promise.resolve({ edition: "en", id: "prog_1", format }),
      })
    asked.mockImplementation(() => Promise.resolve(new Response("MA\r\n")))
    const csv = await ask("csv")
    expect([csv.status, csv.headers.get("content-type")]).toEqual([200, "text/csv; charset=utf-8"])
    expect(asked.mock.lastCall![0]).toMatch(
      /\/office\/programmes\/prog_1\/codes\/file\?format=csv$/,
    )
    expect((await ask("pdf")).status).toBe(404)
    expect(asked).toHaveBeenCalledOnce()
  })
})
