import type { PictureEntry, View } from "./entry"
import { labelName } from "./label"

/**
 * Alternative text. It says that this is a drawing: nobody should think they have been
 * shown the goods themselves.
 */
export function pictureAlt(
  entry: PictureEntry & { name_en?: string },
  view: View,
  locale: "vi" | "en",
): string {
  const { commune, province } = entry.location.new
  const where = [commune, province].filter(Boolean).join(", ")
  if (locale === "en") {
    const name = entry.name_en ?? labelName(entry)
    switch (view) {
      case "pack":
        return `${name}: illustration of the product as sold`
      case "contents":
        return `${name}: illustration of what it is made from`
      case "place":
        return `${name}: where it comes from, ${where}, on a map of Vietnam (illustration)`
    }
  }
  switch (view) {
    case "pack":
      return `${labelName(entry)}, ${entry.unit.toLocaleLowerCase("vi")}: hình minh họa`
    case "contents":
      return `${labelName(entry)}: hình minh họa nguyên liệu`
    case "place":
      return `${labelName(entry)}: nơi làm ra, ${where}, trên bản đồ Việt Nam (hình minh họa)`
  }
}
