import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/**
 * Keeps a file privately for what is recorded with it; when nothing was, the file goes again.
 * @param record names the file by its id, and says when that is on record: what fails afterwards takes no file away
 */
export async function withPrivateFile(
  container: MedusaContainer,
  { bytes, type, name }: { bytes: Buffer; type: { mime: string; ending: string }; name: string },
  record: (file_id: string, isOnRecord: () => void) => Promise<void>,
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
    await record(id, () => {
      isRecorded = true
    })
  } finally {
    if (!isRecorded) await files.deleteFiles(id)
  }
}
