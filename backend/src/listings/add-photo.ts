import { createHash } from "node:crypto"
import type { Readable } from "node:stream"
import type { FileDTO, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { NewPicture, PicturePlace } from "@ocop/marketplace/modules/listing-draft"
import type { Refusal } from "@ocop/vietnam/checkout/index"
import { kindOf, readPaper } from "../sellers/paper"
import { drafts } from "./draft"
import { lookOf } from "./look"

/**
 * Adds the photo of a request's body to a draft: known by its content, made fit to be shown (docs/adr/0017) and without
 * what the camera wrote beside it, the place above all.
 *
 * @param place where it was taken, when its seller chose to tell: a fact beside the picture, never in the file
 * @param draft whose it is was asked before
 * @returns what is wrong with the photo; null when it was added
 * @throws NOT_ALLOWED naming status, or (`too_many`) pictures
 */
export async function addPhoto(
  container: MedusaContainer,
  draft: { id: string; seller_id: string },
  body: Readable,
  place: PicturePlace | null,
): Promise<Refusal | null> {
  const bytes = await readPaper(body)
  if (!bytes) return { field: "picture", code: "too_large" }
  const kind = kindOf(bytes)
  if (!kind?.mime.startsWith("image/")) return { field: "picture", code: "picture" }
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  if (!(await drafts(container).takesPicture({ ...draft, sha256 }))) return null
  try {
    const look = await lookOf(bytes)
    const file = await container.resolve(Modules.FILE).createFiles({
      filename: `photo.${kind.ending}`,
      mimeType: kind.mime,
      content: bytes.toString("base64"),
      access: "public",
    })
    await keep(container, file, { ...draft, sha256, look, place })
    return null
  } catch (error) {
    // It begins like a picture and cannot be drawn.
    if (isUnreadable(error))
      return {
        field: "picture",
        code: /pixel limit/i.test(error.message) ? "picture_pixels" : "picture_broken",
      }
    throw error
  }
}

/**
 * Gives the file to the draft, or takes it away again: the draft may have been filled, handed in or thrown away while the
 * photo was made fit to be shown. What else goes wrong leaves the file, since the draft may have it.
 */
async function keep(
  container: MedusaContainer,
  file: FileDTO,
  picture: Omit<NewPicture, "url">,
): Promise<void> {
  const files = container.resolve(Modules.FILE)
  try {
    const url = await drafts(container).addPicture({ ...picture, url: file.url })
    if (url !== file.url) await files.deleteFiles(file.id)
  } catch (error) {
    if (MedusaError.isMedusaError(error)) await files.deleteFiles(file.id)
    throw error
  }
}

/** sharp names its errors by nothing but where they come from; the File Module says INVALID_DATA of the same. */
function isUnreadable(error: unknown): error is Error {
  if (MedusaError.isMedusaError(error)) return error.type === MedusaError.Types.INVALID_DATA
  return (
    error instanceof Error &&
    /^(?:Input|Vips|pngload|jpegload|webpload|VipsJpeg)/i.test(error.message)
  )
}
