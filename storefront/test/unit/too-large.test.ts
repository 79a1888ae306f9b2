import { afterEach, describe, expect, it, vi } from "vitest"
import { POST as sendTable } from "../../app/(seller)/[edition]/ban-hang/hang/bang/gui/route"
import { POST as sendPhotos } from "../../app/(seller)/[edition]/ban-hang/hang/nhap/[id]/gui-anh/route"
import { POST as sendPaper } from "../../app/(seller)/[edition]/ban-hang/hang/nhap/[id]/gui-giay/route"
import { LARGEST_PAPER } from "../../lib/portal/apply/paper"
import { isTooLarge } from "../../lib/portal/listing/papers"
import { papersPath, photosPath, stepPath } from "../../lib/portal/listing/paths"
import { goodsTablePaths } from "../../lib/portal/paths"
import english from "../../messages/en/listing.json"
import vietnamese from "../../messages/vi/listing.json"

vi.mock("server-only", () => ({}))
vi.mock("next/root-params", () => ({ edition: () => Promise.resolve("vi") }))
vi.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ get: () => ({ value: "a token" }) }),
}))

const MB = 1024 * 1024
const JSON_WANTED = { accept: "application/json" }

function formWith(field: string, bytes: number, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set(field, new File([new Uint8Array(bytes)], "giay.pdf"))
  return form
}

/** Sends a form as a browser does, which says how long it is. */
async function send(
  route: (request: Request, context: never) => Promise<Response>,
  path: string,
  form: FormData,
  headers: Record<string, string> = {},
) {
  const [, name] = [...form].find(([, value]) => value instanceof File) ?? []
  const request = new Request(`http://shop${path}`, {
    method: "POST",
    headers: {
      "sec-fetch-site": "same-origin",
      "content-length": String((name as File).size + 500),
      ...headers,
    },
    body: form,
  })
  const params = Promise.resolve({ edition: "vi", id: "ldr_1" })
  const answer = await route(request, { params } as never)
  const said = answer.status === 422 ? ((await answer.json()) as unknown) : undefined
  return { status: answer.status, to: answer.headers.get("location"), said }
}

describe("a file that is too large", () => {
  const asked = vi.fn()
  vi.stubGlobal("fetch", asked)
  afterEach(() => {
    expect(asked).not.toHaveBeenCalled()
  })

  it.each([10.5, 12])("is named to whoever sends a paper of %d MB by a script", async (mb) => {
    const form = formWith("file", mb * MB, { kind: "certificate" })
    expect(await send(sendPaper, papersPath("ldr_1"), form, JSON_WANTED)).toMatchObject({
      status: 422,
      said: { errors: [], problem: "too_large" },
    })
  })

  it.each([10.5, 12])("leads a form without scripts back where it was, at %d MB", async (mb) => {
    const certificate = formWith("file", mb * MB, { kind: "certificate" })
    expect(await send(sendPaper, papersPath("ldr_1"), certificate)).toMatchObject({
      status: 303,
      to: `${stepPath("ldr_1", "certificates")}?loi=too_large`,
    })
    const licence = formWith("file", mb * MB, { kind: "licence" })
    expect(await send(sendPaper, papersPath("ldr_1", "licence"), licence)).toMatchObject({
      status: 303,
      to: `${stepPath("ldr_1", "keeping")}?loi=too_large`,
    })
  })

  it("is named of a photo, by a script and without", async () => {
    const form = formWith("photo", 12 * MB)
    expect(await send(sendPhotos, photosPath("ldr_1"), form, JSON_WANTED)).toMatchObject({
      status: 422,
      said: { errors: [], problem: "too_large" },
    })
    expect(await send(sendPhotos, photosPath("ldr_1"), form)).toMatchObject({
      status: 303,
      to: `${stepPath("ldr_1", "pictures")}?loi=too_large`,
    })
  })

  it("is named of a table of goods", async () => {
    const answer = await send(sendTable, goodsTablePaths.send, formWith("tep", 5 * MB))
    expect(answer.status).toBe(303)
    expect(answer.to).toContain("loi=large")
  })

  it("is known before it is sent, and has its words", () => {
    expect(isTooLarge(formWith("file", LARGEST_PAPER))).toBe(false)
    expect(isTooLarge(formWith("file", LARGEST_PAPER + 1))).toBe(true)
    expect(isTooLarge(new FormData())).toBe(false)
    for (const { problem } of [english, vietnamese]) expect(problem.too_large).toContain("10 MB")
  })
})
