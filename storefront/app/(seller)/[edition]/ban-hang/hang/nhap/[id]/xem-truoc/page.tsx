import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { GoodsScreen } from "@/components/portal/listing/GoodsScreen"
import { BuyBox } from "@/components/product/BuyBox"
import { ProductSheet } from "@/components/product/ProductSheet"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { EmptyState } from "@/components/ui/EmptyState"
import { Notice } from "@/components/ui/Notice"
import { currentEdition } from "@/i18n/current"
import { draftPath, stepPath } from "@/lib/portal/listing/paths"
import { isWhole, readPreview } from "@/lib/portal/listing/read"
import { goodsTitle } from "@/lib/portal/listing/screen"
import { actingSeller } from "@/lib/portal/seller"

export const dynamic = "force-dynamic"

export function generateMetadata(): Promise<Metadata> {
  return goodsTitle("preview.title")
}

/** A draft made into a product's page by the shop's own parts, with nothing to buy. */
export default async function DraftPreview({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { token, ...me } = await actingSeller()
  const [page, edition, t] = await Promise.all([
    readPreview(id, token),
    currentEdition(),
    getTranslations("listing"),
  ])
  return (
    <GoodsScreen
      me={me}
      title={t("preview.title")}
      back={{ href: draftPath(id), label: t("back") }}
      changes={false}
      drafts
      wide={isWhole(page)}
    >
      {isWhole(page) ? (
        <>
          <Notice className="mb-5">{t("preview.notice")}</Notice>
          <div className="border border-ke bg-nen p-4 md:p-6">
            <ProductSheet
              page={page}
              edition={edition}
              buy={
                <BuyBox
                  page={page}
                  edition={edition}
                  instead={
                    <p className="rounded-md border border-dashed border-vien px-5 py-3 text-center text-cham-nhat">
                      {t("preview.add")}
                    </p>
                  }
                />
              }
            />
          </div>
        </>
      ) : (
        <EmptyState
          title={t("preview.notYet")}
          actions={
            <ButtonLink href={stepPath(id, "origin")} className="min-h-14 text-lg">
              {t("step.origin")}
            </ButtonLink>
          }
        >
          <p>{t("preview.notYetText")}</p>
        </EmptyState>
      )}
    </GoodsScreen>
  )
}
