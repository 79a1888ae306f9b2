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
    return { ...file, filename: plainName(file) }
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

/** @returns whether a file is a list, whatever a browser calls it: Excel's own word is what Windows has for CSV */
export function isList({ mimeType, filename }: Pick<CreateFileDTO, "mimeType" | "filename">) {
  return mimeType.startsWith("text/csv") || /\.csv$/i.test(filename)
}

/** A list that was sent to be imported. It comes by the route of photos, which calls all that it gets public. */
export function privateList(file: CreateFileDTO): CreateFileDTO {
  return { ...file, access: "private", filename: plainName(file) }
}

function plainName({ filename, content }: CreateFileDTO): string {
  const extension = extname(typedName(filename))
  return `${fingerprint(content)}${EXTENSION.test(extension) ? extension.toLowerCase() : ""}`
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
