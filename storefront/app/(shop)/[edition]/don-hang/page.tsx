import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { LookUpForm } from "@/components/order/LookUpForm"
import { lookUpWords } from "@/components/order/words"
import { Card } from "@/components/ui/Card"
import { Notice } from "@/components/ui/Notice"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("order")
  return { title: t("title"), robots: { index: false } }
}

/** Finds an order without an account. `so` fills in the number; `moi` says it was placed just now. */
export default async function LookUpPage({
  searchParams,
}: {
  searchParams: Promise<{ so?: string | string[]; moi?: string | string[] }>
}) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const { so, moi } = await searchParams
  const number = typeof so === "string" && /^\d{1,12}$/.test(so) ? so : undefined
  return (
    <div className="column max-w-xl py-6 md:py-10">
      <h1 className="text-3xl">{t("title")}</h1>
      {moi && number ? (
        <Notice className="mt-4" title={t("thanks_title")}>
          {t("thanks_text", { number })}
        </Notice>
      ) : null}
      <p className="mb-6 mt-2 text-cham-nhat">{t("lookup_text")}</p>
      <Card>
        <LookUpForm locale={locale} number={number} words={await lookUpWords(locale)} />
      </Card>
    </div>
  )
}
