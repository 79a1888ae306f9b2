import type { Locale } from "@/i18n/edition"
import type { PicturePlace } from "@/lib/api/types"

/** Degrees as people of each language write them: "22,371° B, 103,842° Đ", "22.371° N, 103.842° E". */
export function placeWords({ latitude, longitude }: PicturePlace, locale: Locale): string {
  const [north, south, east, west] =
    locale === "vi" ? (["B", "N", "Đ", "T"] as const) : (["N", "S", "E", "W"] as const)
  const degrees = (value: number) =>
    Math.abs(value).toLocaleString(locale === "vi" ? "vi-VN" : "en-US", {
      minimumFractionDigits: 3,
      maximumFractionDigits: 3,
    })
  return `${degrees(latitude)}° ${latitude < 0 ? south : north}, ${degrees(longitude)}° ${longitude < 0 ? west : east}`
}
