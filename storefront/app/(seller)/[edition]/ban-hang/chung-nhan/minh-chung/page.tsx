import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { EvidencePack } from "@/components/portal/certificates/EvidencePack"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import { askedProduct } from "@/lib/portal/certificates/read"
import { evidenceDays } from "@/lib/portal/evidence/asked"
import type { Evidence } from "@/lib/portal/evidence/types"
import { actingSeller } from "@/lib/portal/seller"
import { portalRead } from "@/lib/portal/session"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("evidence")
  return { title: t("title") }
}

/** What a product's pack of evidence would say, and the pack itself. */
export default async function EvidencePage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const asked = await searchParams
  const { me, product } = await askedProduct(asked.hang)
  const { period, typed, wrong } = evidenceDays(asked)
  const { token } = await actingSeller()
  const { evidence } = await portalRead<{ evidence: Evidence }>(
    "seller",
    `/seller/evidence/${encodeURIComponent(product.id)}?${new URLSearchParams({ ...period })}`,
    token,
  )
  const t = await getTranslations("evidence")
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("title")}
      back={{ href: certificatePaths.list, label: t("back") }}
    >
      <EvidencePack
        product={product.id}
        evidence={evidence}
        period={period}
        typed={typed}
        wrong={wrong}
      />
    </SellerScreen>
  )
}
