import { FileProviderService } from "@medusajs/file/dist/services"
import stockLocal from "@medusajs/medusa/file-local"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it, vi } from "vitest"
import type { Environment } from "../../src/config/environment"
import { files } from "../../src/config/files"
import FileService from "../../src/modules/file/service"

const dataDir = mkdtempSync(join(tmpdir(), "data-folder-"))
afterAll(() => rmSync(dataDir, { recursive: true }))

/** The shop's files in its data folder: our module and Medusa's provider. */
function open(): FileService {
  const { options } = files({ publicUrl: "http://shop.test", dataDir } as Environment)
  const Provider = stockLocal.services[0] as new (container: object, options: object) => object
  const provider = new Provider({ logger: { error: vi.fn() } }, options.providers[0]!.options)
  const fileProviderService = new FileProviderService({ fs_local: provider } as never)
  return Reflect.construct(FileService, [{ fileProviderService }, options]) as FileService
}

describe("files in the data folder", () => {
  it("of one name that come at the same moment are each kept, whoever they are of", async () => {
    const service = open()
    const told = vi.spyOn(Date, "now").mockReturnValue(1_795_000_000_000)
    try {
      const kept = await Promise.all(
        ["of one seller", "of another"].map((content) =>
          service.createFiles({
            filename: "registration.pdf",
            mimeType: "application/pdf",
            content: Buffer.from(content).toString("base64"),
            access: "private",
          }),
        ),
      )
      expect(new Set(kept.map(({ id }) => id)).size).toBe(2)
      for (const { id } of kept) expect(id).toMatch(/^private-.*-registration\.pdf$/)
      const read = await Promise.all(kept.map(({ id }) => service.getAsBuffer(id)))
      expect(read.map(String)).toEqual(["of one seller", "of another"])
    } finally {
      told.mockRestore()
    }
  })
})
