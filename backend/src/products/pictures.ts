/**
 * Which pictures of a product are shown. The shop draws some of each; a photo of the real thing replaces them, and when it
 * is taken away they are there again.
 */

/** Where drawings are served from. Uploads lie beside this folder, never in it. */
export const DRAWINGS = "/static/pictures"

export function isDrawing(url: string): boolean {
  return url.startsWith(`${DRAWINGS}/`)
}

/** The photos where there are any, else all there is, in the order given. */
export function shownPictures<Picture extends { url: string }>(
  pictures: readonly Picture[],
): readonly Picture[] {
  const photos = pictures.filter(({ url }) => !isDrawing(url))
  return photos.length > 0 ? photos : pictures
}

/**
 * The picture on a product's card: the one that staff chose, unless it is a drawing and there is a photo, or they chose
 * none and there are pictures.
 */
export function shownThumbnail(
  chosen: string | null,
  pictures: readonly { url: string }[],
): string | null {
  if (chosen && !isDrawing(chosen)) return chosen
  const first = shownPictures(pictures)[0]?.url
  return first && !isDrawing(first) ? first : (chosen ?? first ?? null)
}
