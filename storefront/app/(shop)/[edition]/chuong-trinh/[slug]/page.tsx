import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProductGrid } from "@/components/catalogue/ProductGrid"
import { Countdown } from "@/components/programme/Countdown"
import { countdownWords } from "@/components/programme/words"
import { givesLine, limitLines, momentsOf } from "@/components/portal/programmes/terms"
import { BackendDown } from "@/components/site/BackendDown"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { Pagination } from "@/components/ui/Pagination"
import { currentEdition } from "@/i18n/current"
import { PROGRAMME_PAGE, productsOf } from "@/lib/api/catalogue"
import { isApiError } from "@/lib/api/error"
import { type PublicProgrammeInFull, readProgramme } from "@/lib/api/programmes"
import { formatDay } from "@/lib/dates"
import { orNotFound } from "@/lib/page-data"
import { programmePath, programmesPath } from "@/lib/programme/paths"
import { MAX_PAGE, type RawParams } from "@/lib/search/state"
import { pageMetadata } from "@/lib/seo"
import { nameOf } from "@/lib/words"

export const dynamic = "force-dynamic"

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<RawParams> }

async function load({ params }: Props) {
  const { slug } = await params
  const edition = await currentEdition()
  try {
    return { edition, programme: await orNotFound(readProgramme(slug, edition)) }
  } catch (error) {
    if (isApiError(error, "unreachable") || isApiError(error, "limited"))
      return { edition, programme: null }
    throw error
  }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, programme } = await load(props)
  const t = await getTranslations("promo.shop")
  if (!programme) return { title: t("title") }
  const name = nameOf(programme, edition.locale)
  return pageMetadata({
    title: name,
    description: storyOf(programme, edition.locale).slice(0, 160),
    path: programmePath(programme.slug),
    index: programme.state !== "ended" && programme.state !== "stopped",
  })
}

const storyOf = (programme: PublicProgrammeInFull, locale: string) =>
  locale === "en" ? programme.story_en : programme.story_vi

/** One programme: what it gives, when, by whom, its rules and its goods; what has not begun or is over says so. */
export default async function ProgrammePage(props: Props) {
  const { edition, programme } = await load(props)
  if (!programme) return <BackendDown />
  const { locale } = edition
  const { trang } = await props.searchParams
  const t = await getTranslations("promo.shop")
  const common = await getTranslations("common")
  const over = programme.state === "ended" || programme.state === "stopped"
  const wanted = Number.parseInt(typeof trang === "string" ? trang : "1", 10)
  const page = Number.isFinite(wanted) ? Math.min(Math.max(wanted, 1), MAX_PAGE) : 1
  // Never alcohol, whoever reads: the law bars promoting it.
  const goods = over
    ? null
    : await productsOf(programme.product_ids, page, { locale, adult: false })
  const name = nameOf(programme, locale)
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[
          { label: common("home"), href: "/" },
          { label: t("title"), href: programmesPath },
          { label: name },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere md:text-4xl">{name}</h1>
      {programme.state === "runs" ? null : (
        <Notice className="mt-4 max-w-2xl" title={t(`state.${programme.state}`)}>
          <p>
            {t(
              `${programme.form === "free_delivery" ? "deliveryHint" : "stateHint"}.${programme.state}`,
            )}
          </p>
        </Notice>
      )}
      <p className="my-4 max-w-2xl whitespace-pre-line wrap-anywhere">
        {storyOf(programme, locale)}
      </p>
      <Facts programme={programme} />
      {goods ? (
        <section aria-labelledby="goods" className="mt-8">
          <h2 id="goods" className="mb-4 text-2xl">
            {t("goods", { count: goods.count })}
          </h2>
          {programme.functional_food ? (
            <p className="mb-4 max-w-2xl text-sm">{t("disclaimer")}</p>
          ) : null}
          {goods.cards.length === 0 ? (
            <EmptyState title={t("noGoods")} />
          ) : (
            <>
              <ProductGrid cards={goods.cards} eager={4} />
              <Pagination
                page={page}
                pages={Math.min(Math.ceil(goods.count / PROGRAMME_PAGE), MAX_PAGE)}
                href={(to) => `${programmePath(programme.slug)}?trang=${to}`}
              />
            </>
          )}
        </section>
      ) : null}
      <Rules programme={programme} />
    </div>
  )
}

async function Facts({ programme }: { programme: PublicProgrammeInFull }) {
  const { locale } = await currentEdition()
  const t = await getTranslations("promo.shop")
  const { starts_at, ends_at, state, office, province, decision } = programme
  const row = "grid gap-x-4 border-t border-ke py-2 sm:grid-cols-[10rem_1fr]"
  return (
    <dl className="max-w-2xl border-b border-ke">
      <div className={row}>
        <dt className="text-cham-nhat">{t("fact.gives")}</dt>
        <dd className="font-semibold text-gac">{await givesLine(programme)}</dd>
      </div>
      <div className={row}>
        <dt className="text-cham-nhat">{t("fact.when")}</dt>
        <dd>
          {momentsOf({ starts_at, ends_at }, locale)}
          {state === "runs" || state === "soon" ? (
            <Countdown
              endsAt={state === "soon" ? starts_at : ends_at}
              words={{
                ...(await countdownWords()),
                ...(state === "soon" ? { left: t.raw("begins") as string, ended: t("begun") } : {}),
              }}
            />
          ) : null}
        </dd>
      </div>
      <div className={row}>
        <dt className="text-cham-nhat">{t("fact.by")}</dt>
        <dd className="wrap-anywhere">
          {office} ·{" "}
          <LocaleLink href={`/tinh/${province.slug}`} className="link">
            {nameOf(province, locale)}
          </LocaleLink>
        </dd>
      </div>
      {decision ? (
        <div className={row}>
          <dt className="text-cham-nhat">{t("fact.decision")}</dt>
          <dd className="wrap-anywhere">
            {t("decision", {
              number: decision.number,
              day: formatDay(decision.issued_on, locale),
            })}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

/** The written rule by which programmes meet one another, and what bounds this one. */
async function Rules({ programme }: { programme: PublicProgrammeInFull }) {
  const t = await getTranslations("promo.shop.rules")
  const delivery = [
    ...(programme.bounded ? [t("boundedDelivery")] : []),
    t("delivery"),
    t("oneDelivery"),
    t("alcoholDelivery"),
  ]
  const prices = [
    ...(programme.bounded ? [t("bounded")] : []),
    t("one"),
    t("code"),
    t("cap"),
    t("floor"),
    t("alcohol"),
  ]
  const lines = [
    ...(await limitLines(programme)),
    ...(programme.form === "free_delivery" ? delivery : prices),
  ]
  return (
    <section aria-labelledby="rules" className="mt-8 max-w-2xl">
      <h2 id="rules" className="mb-2 text-2xl">
        {t("title")}
      </h2>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
