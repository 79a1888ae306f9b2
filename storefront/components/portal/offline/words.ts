import { getTranslations } from "next-intl/server"
import { type SellerOrderStatus, type Verb, verbs } from "@/lib/portal/order-life"

/** What pages say of taps without a network; `{count}`, `{number}`, `{verb}`, `{status}` are filled in there. */
export interface OfflineWords {
  waiting: string
  tap: string
  done: string
  now: string
  lost: string
  open: string
  seen: string
  verb: Record<Verb, string>
  /** Why a tap was not done. */
  refused: Record<string, string>
  status: Record<SellerOrderStatus, string>
}

export async function offlineWords(): Promise<OfflineWords> {
  const t = await getTranslations("portal.seller")
  const raw = (name: "waiting" | "tap" | "now" | "lost") => t.raw(`offline.${name}`) as string
  return {
    waiting: raw("waiting"),
    tap: raw("tap"),
    now: raw("now"),
    lost: raw("lost"),
    done: t("offline.done"),
    open: t("offline.open"),
    seen: t("offline.seen"),
    verb: Object.fromEntries(
      verbs.map((verb) => [verb, t(`offline.verb.${verb}`)]),
    ) as OfflineWords["verb"],
    // The same words as where the page itself sent the tap.
    refused: {
      ...(t.raw("refused") as Record<string, string>),
      ...(t.raw("offline.refused") as Record<string, string>),
    },
    status: t.raw("status") as OfflineWords["status"],
  }
}
