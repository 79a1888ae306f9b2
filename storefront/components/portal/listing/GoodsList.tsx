import { getTranslations } from "next-intl/server"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { buttonClass } from "@/components/ui/Button"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { cx } from "@/lib/class"
import { goodsPaths, listPath, VIEWS, type ViewSlug } from "@/lib/portal/listing/paths"
import { goodsTablePaths, sellerPaths } from "@/lib/portal/paths"
import { readGoods } from "@/lib/portal/listing/read"
import type { GoodPage } from "@/lib/portal/listing/types"
import { GoodRow } from "./GoodRow"

const PAGE_SIZE = 20
/** From here on a list is searched rather than leafed through. */
const SEARCHED_FROM = 8

/** All that a seller sells or writes, by where it stands. */
export async function GoodsList({
  token,
  tab,
  q,
  page,
  selling,
  drafting,
}: {
  token: string
  tab: ViewSlug
  q: string
  page: number
  /** Whether the seller may list anything now, or write drafts at least. */
  selling: boolean
  drafting: boolean
}) {
  const t = await getTranslations("listing")
  const view = VIEWS.find(({ slug }) => slug === tab)?.view ?? "all"
  const goods = await readGoods(token, {
    view,
    q: q || undefined,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  })
  return (
    <>
      {selling ? (
        <div className="mb-5 grid grid-cols-2 gap-2 md:grid-cols-4">
          <ButtonLink href={goodsPaths.start} className="col-span-2 min-h-14 text-lg">
            + {t("new")}
          </ButtonLink>
          <ButtonLink href={goodsPaths.stock} variant="secondary" className="min-h-12 px-3">
            {t("stockLink")}
          </ButtonLink>
          <ButtonLink href={goodsPaths.holiday} variant="secondary" className="min-h-12 px-3">
            {t("holidayLink")}
          </ButtonLink>
          <LocaleLink
            href={goodsTablePaths.screen}
            className="tap link col-span-full justify-center md:col-span-2"
          >
            {t("tableLink")}
          </LocaleLink>
          <LocaleLink
            href={sellerPaths.assess}
            className="tap link col-span-full justify-center md:col-span-2"
          >
            {t("assessLink")}
          </LocaleLink>
        </div>
      ) : drafting ? (
        <div className="mb-5 flex flex-col gap-2">
          <ButtonLink href={goodsPaths.start} className="min-h-14 w-full text-lg">
            + {t("new")}
          </ButtonLink>
          <LocaleLink href={sellerPaths.assess} className="tap link justify-center">
            {t("assessLink")}
          </LocaleLink>
        </div>
      ) : null}
      <Tabs at={tab} counts={goods.counts} />
      {q || goods.count >= SEARCHED_FROM ? <Search tab={tab} q={q} /> : null}
      {goods.products.length === 0 ? (
        <EmptyState title={q ? t("empty.found", { q }) : t(`empty.${tab}`)}>
          {tab === "tat-ca" && !q ? (drafting ? t("emptyHint") : null) : t("emptyTabHint")}
        </EmptyState>
      ) : (
        <ul className="flex flex-col gap-2">
          {goods.products.map((good) => (
            <GoodRow key={good.key} good={good} />
          ))}
        </ul>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(goods.count / PAGE_SIZE)}
        href={(number) => listPath(tab, { page: number, q })}
      />
    </>
  )
}

/** Where goods stand, all in sight, with how many there are. */
async function Tabs({ at, counts }: { at: ViewSlug; counts: GoodPage["counts"] }) {
  const t = await getTranslations("listing.tabs")
  return (
    <nav aria-label={t("label")} className="mb-4">
      <ul className="grid grid-cols-3 gap-1 md:grid-cols-6">
        {VIEWS.map(({ slug, view }) => (
          <li key={slug}>
            <LocaleLink
              href={listPath(slug)}
              aria-current={slug === at ? "page" : undefined}
              className={cx(
                "flex min-h-12 items-center justify-center gap-1 border px-1 py-1 text-center text-sm",
                slug === at
                  ? "border-la-che bg-la-che font-semibold text-giay"
                  : "border-ke bg-giay hover:border-la-che",
              )}
            >
              {t(slug)}
              {view !== "all" && counts[view] > 0 ? (
                <span className="tabular-nums">({counts[view]})</span>
              ) : null}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function Search({ tab, q }: { tab: ViewSlug; q: string }) {
  const t = await getTranslations("listing")
  return (
    <form role="search" className="mb-4 flex gap-2">
      {tab === "tat-ca" ? null : <input type="hidden" name="muc" value={tab} />}
      <input
        type="search"
        name="q"
        defaultValue={q}
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={100}
        className="min-h-12 w-full min-w-0 rounded-md border border-vien bg-giay px-3 text-base placeholder:text-cham-nhat"
      />
      <button className={buttonClass("secondary")}>{t("searchGo")}</button>
    </form>
  )
}
