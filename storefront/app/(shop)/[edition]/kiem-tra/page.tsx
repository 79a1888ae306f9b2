import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { CheckResults } from "@/components/check/CheckResults"
import { Legend } from "@/components/check/Legend"
import { BackendDown } from "@/components/site/BackendDown"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { RegisterList } from "@/components/check/RegisterList"
import { checkCertificates, registerOfProvince } from "@/lib/api/check"
import { isApiError } from "@/lib/api/error"
import { orNotFound } from "@/lib/page-data"
import type { RawParams } from "@/lib/search/state"
import { pageMetadata } from "@/lib/seo"

export const dynamic = "force-dynamic"

/** More than any register has. */
const MOST_PAGES = 1_000

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("check")
  return pageMetadata({ title: t("title"), description: t("description"), path: "/kiem-tra" })
}

/**
 * Is this star real today? By decision number, product code, product or holder; `/kiem-tra/json` answers programs. Without a question `tinh`
 * opens the register of a province, `trang` a page of it.
 */
export default async function CheckPage({ searchParams }: { searchParams: Promise<RawParams> }) {
  const { q: raw, tinh, trang } = await searchParams
  const q = (typeof raw === "string" ? raw : "").trim().slice(0, 200)
  const page = Math.min(Math.max(Number.parseInt(String(trang), 10) || 1, 1), MOST_PAGES)
  const edition = await currentEdition()
  const t = await getTranslations("check")
  const common = await getTranslations("common")
  const found = q ? await checkCertificates(q, edition).catch(orDown) : null
  const register =
    !q && typeof tinh === "string" && tinh
      ? await orNotFound(registerOfProvince(tinh.slice(0, 80), page, edition)).catch(orDown)
      : null
  if (found === "down" || register === "down") return <BackendDown />
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: t("crumb") }]}
      />
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mb-6 mt-1 max-w-2xl text-cham-nhat">{t("lead")}</p>
      <form
        role="search"
        aria-label={t("title")}
        action={localePath(edition.locale, "/kiem-tra")}
        className="flex max-w-2xl flex-wrap items-end gap-3"
      >
        <TextField
          id="q"
          type="search"
          label={t("label")}
          hint={t("hint")}
          defaultValue={q}
          required
          maxLength={200}
          className="min-w-0 flex-1 basis-64"
        />
        <Button type="submit">{t("submit")}</Button>
      </form>
      {found ? <CheckResults q={q} found={found} /> : null}
      {register ? <RegisterList page={page} found={register} /> : null}
      <Legend />
    </div>
  )
}

function orDown(error: unknown): "down" {
  if (isApiError(error, "unreachable")) return "down"
  throw error
}
