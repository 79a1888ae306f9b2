import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { AskForm } from "@/components/portal/apply/AskForm"
import { askWords } from "@/components/portal/apply/words"
import { Pages } from "@/components/portal/certificates/Pages"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { Notice } from "@/components/ui/Notice"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { printedQuestions, typedFrom } from "@/lib/portal/certificates/asked"
import { certificatePaths } from "@/lib/portal/certificates/paths"
import { askedProduct, pagesOf } from "@/lib/portal/certificates/read"
import { submitCertificate } from "@/lib/portal/certificates/submit"
import { doors } from "@/lib/portal/doors"
import type { SellerMe } from "@/lib/portal/types"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("certificate")
  return { title: t("title") }
}

/** What is printed on a certificate of which pages were sent. `bo` names pages of before that are not handed in again. */
export default async function CertificateFactsPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { hang, bo } = await searchParams
  const { me, product } = await askedProduct(hang)
  const locale = await currentLocale()
  const t = await getTranslations("certificate")
  const { submission } = product
  const open =
    submission?.status === "asked" || submission?.status === "submitted" ? submission : null
  const out = typeof bo === "string" ? bo.split(",").slice(0, 50) : []
  const pages = pagesOf(product).filter(({ id }) => !out.includes(id))
  if (!pages.some(({ kind }) => kind === "certificate"))
    redirect(localePath(locale, certificatePaths.pages(product.id, "certificate")))
  return (
    <SellerScreen
      me={me}
      at="account"
      title={product.title}
      back={{ href: certificatePaths.pages(product.id, "decision"), label: t("step.decision") }}
    >
      {open?.words ? <Notice className="mb-4">{open.words}</Notice> : null}
      <Pages product={product.id} pages={pages} out={out} />
      <p className="mb-6 flex flex-wrap gap-x-6">
        <LocaleLink href={certificatePaths.pages(product.id, "certificate")} className="tap link">
          {t("addPage")}
        </LocaleLink>
        <LocaleLink href={certificatePaths.pages(product.id, "decision")} className="tap link">
          {t("addDecision")}
        </LocaleLink>
      </p>
      <h2 className="text-xl">{t("step.facts")}</h2>
      <p className="mb-4 mt-1 text-cham-nhat">{t("stepHint.facts")}</p>
      <AskForm
        action={submitCertificate}
        hidden={{
          product: product.id,
          files: pages.map(({ id }) => id).join(","),
          submission: open?.id ?? "",
          version: String(open?.version ?? 0),
        }}
        questions={await printedQuestions()}
        provinces={[]}
        initial={{
          attempt: 0,
          typed: typedFrom(open?.printed ?? begun(me, product.title)),
          errors: {},
          communes: [],
        }}
        doorPath={localePath(locale, doors.seller.path)}
        locale={locale}
        words={{ ...(await askWords("send")), submit: t("submit") }}
      />
    </SellerScreen>
  )
}

/** What a first form says already: most papers name the goods and the producer as the shop does. */
const begun = ({ seller }: SellerMe, title: string) => ({
  name: title,
  holder: seller.name_vi,
  level: "provincial" as const,
})
