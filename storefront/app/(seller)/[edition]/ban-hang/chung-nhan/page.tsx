import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { OwnProduct } from "@/components/portal/certificates/OwnProduct"
import { ToMend } from "@/components/portal/certificates/ToMend"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { Notice } from "@/components/ui/Notice"
import { readCertificates, readInspections } from "@/lib/portal/certificates/read"
import { goodsPaths } from "@/lib/portal/listing/paths"
import { sellerPaths } from "@/lib/portal/paths"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate")
  return { title: t("title") }
}

const DONE = ["sent", "takenBack", "answered"] as const

/** What the seller's products are certified for, and what waits for the office. `vua` names what was just done here. */
export default async function CertificatesPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua, loi } = await searchParams
  const [{ me, products }, inspections] = await Promise.all([readCertificates(), readInspections()])
  const t = await getTranslations("certificate")
  const done = DONE.find((one) => one === vua)
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("title")}
      back={{ href: sellerPaths.account, label: t("back") }}
    >
      {done || loi ? (
        <div role="status" className="mb-4">
          <Notice tone={loi ? "error" : "info"}>{t(loi ? "refused" : (done ?? "sent"))}</Notice>
        </div>
      ) : null}
      <ToMend inspections={inspections} />
      <p className="mb-4 text-cham-nhat">{t("lead")}</p>
      {products.length === 0 ? (
        <EmptyState
          title={t("none")}
          actions={<ButtonLink href={goodsPaths.list}>{t("toGoods")}</ButtonLink>}
        >
          <p>{t("noneHint")}</p>
        </EmptyState>
      ) : (
        <ul className="border-b border-ke">
          {products.map((product) => (
            <OwnProduct
              key={product.id}
              product={product}
              selling={me.seller.status === "active"}
            />
          ))}
        </ul>
      )}
    </SellerScreen>
  )
}
