import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  type Programme,
  PROGRAMME_MODULE,
  type ProgrammeModuleService,
} from "@ocop/ocop/modules/programme"

/** What a decision may be. */
export const PDF = "application/pdf"

/** Keeps a concentrated programme's decision privately, and records it; the file goes when it cannot be recorded. */
export async function keepDecision(
  container: MedusaContainer,
  of: { id: string; office_id: string; officer: string },
  {
    number,
    issued_on,
    version,
    bytes,
  }: { number: string; issued_on: string; version?: number; bytes: Buffer },
): Promise<Programme> {
  const store = container.resolve(Modules.FILE)
  const { id: file } = await store.createFiles({
    filename: "decision.pdf",
    mimeType: PDF,
    content: bytes.toString("base64"),
    access: "private",
  })
  try {
    return await container
      .resolve<ProgrammeModuleService>(PROGRAMME_MODULE)
      .decide(of.id, of.office_id, of.officer, { number, issued_on, file }, version)
  } catch (error) {
    await store.deleteFiles(file)
    throw error
  }
}
