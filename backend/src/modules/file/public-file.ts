import { createHash } from "node:crypto"
import { extname } from "node:path"
import type { CreateFileDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { publicPicture } from "./picture"

const PICTURE = /\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|bmp|svg|hei[cf])$/i

/** Of an extension that a server knows a type by; others are left out. */
const EXTENSION = /^\.[a-z0-9]{1,8}$/i

/**
 * A file as it goes public: under a name that every address, file system and cache takes, made of its content, and if it
 * claims to be a picture, fit to be shown.
 *
 * @param file as a route or a workflow hands it to the File Module
 * @throws MedusaError INVALID_DATA for what claims to be a picture and cannot be read as one
 */
export async function publicFile(file: CreateFileDTO): Promise<CreateFileDTO> {
  const name = typedName(file.filename)
  if (!file.mimeType.startsWith("image/") && !PICTURE.test(name)) {
    const extension = extname(name)
    return {
      ...file,
      filename: `${fingerprint(file.content)}${EXTENSION.test(extension) ? extension.toLowerCase() : ""}`,
    }
  }
  const picture = await publicPicture(bytesOf(file.content)).catch((error: Error) => {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${name} could not be read as a picture: ${error.message.split("\n")[0]}. ` +
        "JPEG, PNG, WebP, AVIF, GIF, TIFF and SVG can be; HEIC has to be saved as JPEG first",
    )
  })
  return {
    ...file,
    filename: `${fingerprint(picture.bytes)}.${picture.extension}`,
    mimeType: picture.mimeType,
    content: picture.bytes.toString("base64"),
  }
}

function fingerprint(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16)
}

/** Base64 as the route of uploads has it, or one character a byte, as Medusa's providers read it too. */
function bytesOf(content: string): Buffer {
  const decoded = Buffer.from(content, "base64")
  return decoded.toString("base64") === content ? decoded : Buffer.from(content, "binary")
}

/** A name in the letters that it was typed in: what reads forms takes its UTF-8 for Latin-1. */
function typedName(name: string): string {
  const bytes = Buffer.from(name, "latin1")
  const text = bytes.toString("utf8")
  return bytes.toString("latin1") !== name || text.includes("\uFFFD") ? name : text
}
