import "server-only"
import { cache } from "react"
import { redirect } from "next/navigation"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { doors } from "./doors"
import { portalRead, portalToken } from "./session"
import type { SellerMe, SellerOrderPage, SellerStatus, SellerToday } from "./types"

/** Whose orders and money can be read: those who sell, or sold. */
const STANDING: readonly SellerStatus[] = ["active", "suspended", "closed"]

/** @returns whether the seller was ever let in, and so may have orders */
export const isStanding = ({ status }: { status: SellerStatus }) => STANDING.includes(status)

/** @returns whether this member sees the seller's balance: its owners do */
export const seesMoney = ({ member }: { member: SellerMe["member"] }) => member.role === "owner"

/** Who is signed in, once for each page; whoever is not is sent to the door. */
export const actingSeller = cache(async (): Promise<SellerMe & { token: string }> => {
  const token = await portalToken("seller")
  if (!token) redirect(localePath(await currentLocale(), doors.seller.path))
  return { token, ...(await portalRead<SellerMe>("seller", "/seller/me", token)) }
})

/** What is to do today and what is on its way. @param limit orders of each */
export const readToday = (token: string, limit: number): Promise<SellerToday> =>
  portalRead<SellerToday>("seller", `/seller/today?limit=${limit}`, token)

/** The seller's orders of these states. @param sort by when they were placed, or handed over where only that was asked for */
export async function readOrders(
  token: string,
  query: {
    statuses: readonly string[]
    sort: "oldest" | "newest"
    limit: number
    offset?: number
  },
): Promise<SellerOrderPage> {
  const { statuses, sort, limit, offset = 0 } = query
  const asked = new URLSearchParams([
    ...statuses.map((status) => ["status", status]),
    ["sort", sort],
    ["limit", String(limit)],
    ["offset", String(offset)],
  ])
  return portalRead<SellerOrderPage>("seller", `/seller/orders?${asked}`, token)
}
