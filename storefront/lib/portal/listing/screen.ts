import "server-only"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { SellerMe } from "../types"

/** The title of a screen of the seller's goods. @param name of its words, below `listing` */
export async function goodsTitle(name: string): Promise<Metadata> {
  const t = await getTranslations("listing")
  const portal = await getTranslations("portal.seller")
  return { title: `${t(name)} – ${portal("door")}` }
}

/** Whether the seller may list and change goods. */
export const mayList = ({ seller }: SellerMe) => seller.status === "active"
