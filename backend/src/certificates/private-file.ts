import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Keeps a file privately for what is recorded with it; when nothing was, the file goes again.
 * @param record what names the file by its id, and whether it was recorded
 */
export async function withPrivateFile(
  container: MedusaContainer,
  { bytes, type, name }: { bytes: Buffer; type: { mime: string; ending: string }; name: string },
  record: (file_id: string) => Promise<boolean>,
): Promise<void> {
  const files = container.resolve(Modules.FILE)
  const { id } = await files.createFiles({
    filename: `${name}.${type.ending}`,
    mimeType: type.mime,
    content: bytes.toString("base64"),
    access: "private",
  })
  let isRecorded = false
  try {
    isRecorded = await record(id)
  } finally {
    if (!isRecorded) await files.deleteFiles(id)
  }
}
