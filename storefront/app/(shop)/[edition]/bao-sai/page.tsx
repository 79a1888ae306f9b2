import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ReportIsland, type ReportWords } from "@/components/report/ReportIsland"
import { BackendDown } from "@/components/site/BackendDown"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition } from "@/i18n/current"
import type { Edition } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { getProductPage } from "@/lib/api/product-page"
import type { RawParams } from "@/lib/search/state"

/** Answers to what was just typed. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report")
  return { title: t("title"), robots: { index: false } }
}

/** Reports what is wrong: `hang` is the handle of a product that is sold here, `ve` what somebody looked up. */
export default async function ReportPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { hang, ve } = await searchParams
  const edition = await currentEdition()
  const product = typeof hang === "string" ? await productOf(hang, edition) : null
  if (product === "down") return <BackendDown />
  const t = await getTranslations("report")
  const checkout = await getTranslations("checkout")
  const enquiry = await getTranslations("enquiry")
  return (
    <div className="column max-w-2xl py-6 md:py-10">
      <h1 className="text-3xl">{t("title")}</h1>
      {product ? (
        <p className="mt-2 text-lg wrap-anywhere">
          <LocaleLink href={`/san-pham/${product.handle}`} className="name link">
            {product.title}
          </LocaleLink>
        </p>
      ) : null}
      <p className="mt-1 mb-6 text-cham-nhat">{t("lead")}</p>
      <ReportIsland
        locale={edition.locale}
        handle={product?.handle}
        about={typeof ve === "string" ? ve.slice(0, 200) : ""}
        words={{
          field: t.raw("field") as ReportWords["field"],
          hint: t.raw("hint") as ReportWords["hint"],
          kind: t.raw("kind") as ReportWords["kind"],
          optional: `(${enquiry("optional")})`,
          choose: checkout("choose"),
          send: t("send"),
          sending: enquiry("sending"),
          sent: t("sent"),
          errorsTitle: checkout("errors_title"),
          problem: {
            limited: t("problem.limited"),
            down: t("problem.down"),
            offline: checkout("error.offline"),
          },
        }}
      />
    </div>
  )
}

async function productOf(handle: string, edition: Edition) {
  try {
    return (await getProductPage(handle, edition)).product
  } catch (error) {
    if (isApiError(error, "not_found") || isApiError(error, "age")) return null
    if (isApiError(error, "unreachable") || isApiError(error, "limited")) return "down"
    throw error
  }
}
