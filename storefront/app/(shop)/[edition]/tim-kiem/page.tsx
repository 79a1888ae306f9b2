import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SearchResults } from "@/components/search/SearchResults"
import { BackendDown } from "@/components/site/BackendDown"
import { currentEdition } from "@/i18n/current"
import { isApiError } from "@/lib/api/error"
import { loadSearchPage } from "@/lib/search/load"
import { parseSearch, quoted, type RawParams } from "@/lib/search/state"
import { alternates } from "@/lib/seo"

type Props = { searchParams: Promise<RawParams> }

export const dynamic = "force-dynamic"

/** Result lists are not for search engines: there is no end of them, and each product has its own page. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("search")
  const { q } = parseSearch(await searchParams)
  return {
    title: q ? t("titleFor", { q: quoted(q) }) : t("title"),
    robots: { index: false, follow: true },
    alternates: await alternates("/tim-kiem"),
  }
}

export default async function SearchPage({ searchParams }: Props) {
  const state = parseSearch(await searchParams)
  const edition = await currentEdition()
  try {
    const data = await loadSearchPage(state, edition)
    return <SearchResults state={data.state} data={data} />
  } catch (error) {
    if (isApiError(error, "unreachable")) return <BackendDown />
    throw error
  }
}
