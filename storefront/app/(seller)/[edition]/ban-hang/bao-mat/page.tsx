import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Security } from "@/components/portal/security/Security"
import { sellerPaths } from "@/lib/portal/paths"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("security")
  return { title: t("title") }
}

/** One's second factor. `vua` says that it was taken off just now, `loi` that the door asks for it. */
export default async function SellerSecurityPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua, loi } = await searchParams
  return (
    <Security
      door="seller"
      back={sellerPaths.account}
      turnedOff={vua === "tat"}
      required={loi === "bat-buoc"}
    />
  )
}
