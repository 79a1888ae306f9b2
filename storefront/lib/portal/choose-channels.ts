"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { localePath, locales } from "@/i18n/edition"
import { vietnamesePhone } from "@/lib/checkout/phone"
import { callAsSeller } from "./call"
import { CHANNELS } from "./channels"
import type { MoveState } from "./outcome"
import { sellerPaths } from "./paths"

const channelsForm = z.object({
  locale: z.enum(locales),
  phone: z.string().trim().max(32).catch(""),
})

/** How the member is told of orders. Form: locale, channel (each that is chosen), phone (for messages; empty: their own). */
export async function chooseChannels(_: MoveState, form: FormData): Promise<MoveState> {
  const { locale, phone } = channelsForm.parse(Object.fromEntries(form))
  const channels = CHANNELS.filter((channel) => form.getAll("channel").includes(channel))
  if (channels.length === 0) return { problem: "channel" }
  if (phone && !vietnamesePhone(phone)) return { problem: "phone" }
  const request = { method: "PUT", body: { channels, phone: phone || null } } as const
  const failed = await callAsSeller(locale, "/seller/me/channels", request, undefined)
  if (failed && "retry" in failed) return { problem: failed.retry }
  // Refused is only what lacks its number.
  if (failed) return { problem: "phone" }
  redirect(localePath(locale, `${sellerPaths.account}?vua=channels`))
}
