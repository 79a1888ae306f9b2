import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { notFound } from "next/navigation"
import { paperWords } from "@/components/portal/apply/paper-words"
import { PaperForm } from "@/components/portal/apply/PaperForm"
import { Pages } from "@/components/portal/certificates/Pages"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { buttonClass } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { paperProblem } from "@/lib/portal/apply/paper"
import { afterPages, certificatePaths, KIND_SLUGS } from "@/lib/portal/certificates/paths"
import { askedProduct, pagesOf } from "@/lib/portal/certificates/read"
import { PAGE_KINDS } from "@/lib/portal/certificates/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate")
  return { title: t("title") }
}

/** Photos of a certificate, or of its decision. `loi` says why one was not taken. */
export default async function CertificatePagesPage({
  params,
  searchParams,
}: {
  params: Promise<{ kind: string }>
  searchParams: Promise<RawParams>
}) {
  const { kind: slug } = await params
  const { hang, loi } = await searchParams
  const kind = PAGE_KINDS.find((one) => KIND_SLUGS[one] === slug)
  if (!kind) notFound()
  const { me, product } = await askedProduct(hang)
  const t = await getTranslations("certificate")
  const pages = pagesOf(product).filter((page) => page.kind === kind)
  const next = afterPages(product.id, kind)
  return (
    <SellerScreen
      me={me}
      at="account"
      title={product.title}
      back={{ href: certificatePaths.list, label: t("title") }}
    >
      <h2 className="text-xl">{t(`step.${kind}`)}</h2>
      <p className="mb-4 mt-1 text-cham-nhat">{t(`stepHint.${kind}`)}</p>
      <Pages product={product.id} pages={pages} />
      <PaperForm
        url={localePath(await currentLocale(), certificatePaths.send(product.id, kind))}
        expires={false}
        mayBeEndless={false}
        term={{ validUntil: "", endless: false }}
        standing={pages.length}
        problem={paperProblem(loi)}
        words={await paperWords()}
      />
      {pages.length > 0 || kind === "decision" ? (
        <LocaleLink
          href={next}
          className={buttonClass(
            pages.length > 0 ? "primary" : "secondary",
            "mt-4 min-h-14 w-full text-lg",
          )}
        >
          {t(pages.length > 0 ? "goOn" : "skip")}
        </LocaleLink>
      ) : null}
    </SellerScreen>
  )
}
