import { drawnSize } from "./photo-size"

const QUALITY = 0.85

/**
 * A photo redrawn upright and smaller, as JPEG. Redrawing leaves behind what a camera writes beside the picture, the place
 * above all. Browsers only.
 *
 * @returns null for what this browser cannot read as a picture
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob | null> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(photo, { imageOrientation: "from-image" })
  } catch {
    return null
  }
  const canvas = Object.assign(
    document.createElement("canvas"),
    drawnSize(picture.width, picture.height),
  )
  const pen = canvas.getContext("2d")
  if (!pen) return null
  // A PNG's clear parts would be black.
  pen.fillStyle = "#fff"
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = "high"
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const drawn = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, "image/jpeg", QUALITY),
  )
  // Cheap phones free a canvas late, and ten photos fill them.
  canvas.width = 0
  return drawn
}
