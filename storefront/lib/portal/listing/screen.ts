import "server-only"
import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import type { Locale } from "@/i18n/edition"
import type { SellerMe, SellerStatus } from "../types"
import type { Draft } from "./types"

/** The title of a screen of the seller's goods. @param name of its words, below `listing` */
export async function goodsTitle(name: string): Promise<Metadata> {
  const t = await getTranslations("listing")
  const portal = await getTranslations("portal.seller")
  return { title: `${t(name)} – ${portal("door")}` }
}

/** Whether the seller may list and change goods. */
export const mayList = ({ seller }: SellerMe) => seller.status === "active"

const DRAFTING: readonly SellerStatus[] = ["applying", "reviewing", "asked", "active"]

/** Whether the seller may write drafts: while its application is filled in and read, too. */
export const mayDraft = ({ seller }: SellerMe) => DRAFTING.includes(seller.status)

/** What a draft is called where it is read; undefined of one without a name. */
export const nameOfDraft = ({ facts }: Pick<Draft, "facts">, locale: Locale): string | undefined =>
  (locale === "en" && facts.text?.name_en) || facts.start?.name_vi || undefined
