import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  APPLICATION_MODULE,
  type ApplicationModuleService,
  type PaperFault,
  type PaperOf,
  type PaperTerm,
  type Requirement,
} from "@ocop/marketplace/modules/seller-application"

/**
 * Keeps one file of a paper privately, behind those that are there; what is not taken, or is there already, is not kept.
 *
 * @param kind as `kindOf` knows its content
 * @returns why it was not added
 */
export async function keepPaper(
  container: MedusaContainer,
  of: PaperOf,
  {
    bytes,
    kind,
    term,
    requirement,
    behind,
  }: {
    bytes: Buffer
    kind: { mime: string; ending: string }
    term?: PaperTerm
    requirement: Requirement
    /** How many of its files were seen there. */
    behind?: number
  },
): Promise<PaperFault | null> {
  const store = container.resolve(Modules.FILE)
  const { id } = await store.createFiles({
    filename: `${requirement.code}.${kind.ending}`,
    mimeType: kind.mime,
    content: bytes.toString("base64"),
    access: "private",
  })
  const digest = createHash("sha256").update(bytes).digest("hex")
  const applications = container.resolve<ApplicationModuleService>(APPLICATION_MODULE)
  const fault = await applications.addFile(of, {
    file: { id, digest, mime: kind.mime, bytes: bytes.length },
    needsTerm: requirement.expires,
    ...(term ? { term } : {}),
    ...(behind ? { behind } : {}),
  })
  if (!(await applications.isKept(of, id))) await store.deleteFiles(id)
  return fault
}
