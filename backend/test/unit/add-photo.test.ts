import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { LISTING_DRAFT_MODULE } from "@ocop/marketplace/modules/listing-draft"
import { describe, expect, it, vi } from "vitest"
import { addPhoto } from "../../src/listings/add-photo"
import { photo } from "../support/photo"

const FILE = { id: "1-a.jpg", url: "/static/1-a.jpg" }
const refusal = () => new MedusaError(MedusaError.Types.NOT_ALLOWED, "pictures", "too_many")

/** A draft and a store that do what they are told, and say what was asked of them. */
function asked(draft: {
  takesPicture?: () => Promise<boolean>
  addPicture?: () => Promise<string>
}) {
  const drafts = {
    takesPicture: vi.fn(draft.takesPicture ?? (() => Promise.resolve(true))),
    addPicture: vi.fn(draft.addPicture ?? (() => Promise.resolve(FILE.url))),
  }
  const files = { createFiles: vi.fn(() => Promise.resolve(FILE)), deleteFiles: vi.fn() }
  const container = {
    resolve: (name: string) => ({ [LISTING_DRAFT_MODULE]: drafts, [Modules.FILE]: files })[name],
  } as unknown as MedusaContainer
  const add = async () =>
    addPhoto(container, { id: "ldr_1", seller_id: "sel_1" }, Readable.from([await photo(1)]), null)
  return { add, drafts, files }
}

describe("a photo that is sent for a draft", () => {
  it("is not made public when the draft is full, handed in, or has it already", async () => {
    const full = asked({ takesPicture: () => Promise.reject(refusal()) })
    await expect(full.add()).rejects.toThrow("pictures")
    const known = asked({ takesPicture: () => Promise.resolve(false) })
    expect(await known.add()).toBeNull()
    for (const { files } of [full, known]) expect(files.createFiles).not.toHaveBeenCalled()
  })

  it("is taken away again when the draft was filled, or got it, meanwhile", async () => {
    const full = asked({ addPicture: () => Promise.reject(refusal()) })
    await expect(full.add()).rejects.toThrow("pictures")
    const twice = asked({ addPicture: () => Promise.resolve("/static/0-a.jpg") })
    expect(await twice.add()).toBeNull()
    for (const { files } of [full, twice]) expect(files.deleteFiles.mock.calls).toEqual([[FILE.id]])
  })

  it("stays when it was added, and when nobody can tell whether it was", async () => {
    const added = asked({})
    expect(await added.add()).toBeNull()
    expect(added.drafts.addPicture).toHaveBeenCalledWith(
      expect.objectContaining({ id: "ldr_1", url: FILE.url }),
    )
    const lost = asked({ addPicture: () => Promise.reject(new Error("connection lost")) })
    await expect(lost.add()).rejects.toThrow("connection lost")
    for (const { files } of [added, lost]) expect(files.deleteFiles).not.toHaveBeenCalled()
  })
})
