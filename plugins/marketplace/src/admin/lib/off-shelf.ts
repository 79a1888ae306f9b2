import { ask } from "@ocop/kit/browser/ask"

/** Why shoppers do not see a product: its seller hid it, or the platform took it down; null where they do, or nobody sells it. */
export type OffShelf = "hidden" | "taken_down" | null

interface Standing {
  status: string
  listing?: { hidden: boolean } | null
}

/** Of a product as Medusa answers it. Pure. */
export function offShelf({ status, listing }: Standing): OffShelf {
  if (!listing || status === "published") return null
  return listing.hidden && status === "proposed" ? "hidden" : "taken_down"
}

export const readOffShelf = async (productId: string): Promise<OffShelf> =>
  offShelf(
    (
      await ask<{ product: Standing }>(
        `/admin/products/${encodeURIComponent(productId)}?fields=status,listing.hidden`,
      )
    ).product,
  )

/** What staff read of it. */
const WORDS = {
  vi: {
    hidden: {
      title: "Người bán đang ẩn món này",
      more: "Họ tự bày bán lại được. Muốn gỡ, hãy đổi trạng thái sang Nháp hoặc Đã từ chối.",
    },
    taken_down: {
      title: "Sàn đã gỡ món này",
      more: "Người bán không tự bày bán lại được. Muốn bày lại, hãy đổi trạng thái sang Đã xuất bản.",
    },
  },
  en: {
    hidden: {
      title: "Hidden by its seller",
      more: "They can show it again themselves. To take it down, set its status to Draft or Rejected.",
    },
    taken_down: {
      title: "Taken down by the platform",
      more: "Its seller cannot show it again. To bring it back, set its status to Published.",
    },
  },
}

/** @param language of Medusa Admin, such as "vi" or "en-GB" */
export const offShelfWords = (language: string) => WORDS[language.startsWith("vi") ? "vi" : "en"]
