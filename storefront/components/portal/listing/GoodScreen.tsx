import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { Button } from "@/components/ui/Button"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Chevron } from "@/components/ui/Chevron"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import type { Locale } from "@/i18n/edition"
import { formatDay, todayInVietnam } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { beginPath } from "@/lib/portal/assess/paths"
import { changeGood } from "@/lib/portal/listing/draft-actions"
import {
  endSale,
  hideGood,
  setPrices,
  setSale,
  setTerms,
  showGood,
} from "@/lib/portal/listing/good-actions"
import { draftPath, goodsPaths } from "@/lib/portal/listing/paths"
import { priceField } from "@/lib/portal/listing/price-fields"
import type { Good } from "@/lib/portal/listing/types"
import { TextLine } from "./fields"
import { GoodForm } from "./GoodForm"
import { TermsFields } from "./MoreFields"
import { PriceLine } from "./PriceLine"
import { said } from "./StartFields"
import { goodFormWords, priceWords } from "./words"

/** A product on sale: what may be changed at once, and the way to a changed version of all else. */
export async function GoodScreen({ good, selling }: { good: Good; selling: boolean }) {
  const t = await getTranslations("listing.good")
  const shown = good.state === "shown"
  return (
    <div className="flex flex-col gap-6">
      {shown ? (
        <LocaleLink href={`/san-pham/${good.handle}`} className="tap link">
          {t("seen")}
        </LocaleLink>
      ) : (
        <Notice>{t(good.taken_down ? "takenDown" : "hidden")}</Notice>
      )}
      {!shown && !good.taken_down && selling ? (
        <Deed good={good} action={showGood}>
          <BigButton>{t("show")}</BigButton>
        </Deed>
      ) : null}
      {selling ? (
        <LocaleLink href={beginPath(good.id)} className="tap link">
          {t("assess")}
        </LocaleLink>
      ) : null}
      <Stock good={good} selling={selling} />
      {selling ? (
        <>
          {good.shippable ? <Offer good={good} /> : <AskedAbout good={good} />}
          <Change good={good} />
          {shown ? (
            <Part id="hide" title={t("hide")} folded>
              <p className="mb-3">{t("hideHint")}</p>
              <Deed good={good} action={hideGood}>
                <BigButton variant="secondary">{t("hideYes")}</BigButton>
              </Deed>
            </Part>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

async function Stock({ good, selling }: { good: Good; selling: boolean }) {
  const t = await getTranslations("listing.good")
  const locale = await currentLocale()
  if (good.variants.every(({ stocked }) => stocked === null)) return null
  return (
    <Part id="stock" title={t("stock")}>
      <ul className="mb-3 text-lg">
        {good.variants.map(({ id, stocked, reserved, ...unit }) => (
          <li key={id}>
            {t("stockOf", { unit: unitOf(unit, locale), count: stocked ?? 0 })}
            {reserved ? (
              <span className="text-sm text-cham-nhat">
                {" "}
                ({t("reserved", { count: reserved })})
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      {selling ? (
        <ButtonLink
          href={`${goodsPaths.stock}#${good.variants[0]?.id ?? ""}`}
          variant="secondary"
          className="min-h-14 w-full text-lg"
        >
          {t("count")}
        </ButtonLink>
      ) : null}
    </Part>
  )
}

/** What it costs, for some days, too, and on which terms it is sold. */
async function Offer({ good }: { good: Good }) {
  const t = await getTranslations("listing.good")
  return (
    <>
      <Prices good={good} />
      {good.may_have_sale ? <Sale good={good} /> : null}
      <Part id="terms" title={t("terms")} folded>
        <Deed good={good} action={setTerms}>
          <TermsFields terms={good.terms} />
          <BigButton variant="secondary">{t("setTerms")}</BigButton>
        </Deed>
      </Part>
    </>
  )
}

/** A service: guests ask, and may read about how much it is. */
async function AskedAbout({ good }: { good: Good }) {
  const t = await getTranslations("listing.good")
  const locale = await currentLocale()
  const { indicative_price: guide } = good
  return (
    <Part id="price" title={t("price")}>
      <p>{guide ? t("guide", { price: formatDong(guide, locale) }) : t("noGuide")}</p>
      <p className="mt-1 text-sm text-cham-nhat">{t("guideHint")}</p>
    </Part>
  )
}

async function Prices({ good }: { good: Good }) {
  const t = await getTranslations("listing")
  const words = await priceWords()
  const locale = await currentLocale()
  return (
    <Part id="price" title={t("good.price")}>
      <p className="mb-3 text-cham-nhat">{t("good.priceHint")}</p>
      <Deed good={good} action={setPrices}>
        {good.variants.map(({ id, price, ...unit }) => (
          <PriceLine
            key={id}
            id={priceField("price", id)}
            label={t("good.priceOf", { unit: unitOf(unit, locale) })}
            unit={t("unit.dong")}
            standing={said(price)}
            words={words}
          />
        ))}
        <BigButton variant="secondary">{t("good.setPrice")}</BigButton>
      </Deed>
    </Part>
  )
}

async function Sale({ good }: { good: Good }) {
  const t = await getTranslations("listing")
  const words = await priceWords()
  const locale = await currentLocale()
  const { sale } = good
  const dayOf = (instant: string) => formatDay(todayInVietnam(new Date(instant)), locale)
  return (
    <Part id="sale" title={t("good.sale")} folded={!sale}>
      {sale ? (
        <>
          <Notice
            className="mb-3"
            title={t("good.saleNow", { from: dayOf(sale.starts_at), until: dayOf(sale.ends_at) })}
          >
            {good.variants.map(({ id, sale_price, ...unit }) =>
              sale_price === null ? null : (
                <p key={id}>
                  {unitOf(unit, locale)}: {formatDong(sale_price, locale)}
                </p>
              ),
            )}
          </Notice>
          <Deed good={good} action={endSale}>
            <BigButton variant="secondary">{t("good.endSale")}</BigButton>
          </Deed>
        </>
      ) : (
        <Deed good={good} action={setSale}>
          <p className="text-cham-nhat">{t("good.saleHint")}</p>
          {good.variants.map(({ id, ...unit }) => (
            <PriceLine
              key={id}
              id={priceField("sale", id)}
              label={t("good.saleOf", { unit: unitOf(unit, locale) })}
              unit={t("unit.dong")}
              words={words}
            />
          ))}
          <TextLine
            id="starts_on"
            type="date"
            label={t("good.from")}
            standing={todayInVietnam()}
            min={todayInVietnam()}
          />
          <TextLine id="ends_on" type="date" label={t("good.until")} min={todayInVietnam()} />
          <BigButton variant="secondary">{t("good.setSale")}</BigButton>
        </Deed>
      )}
    </Part>
  )
}

/** Everything that a shopper reads or sees is looked at again before it takes the place of what is shown. */
async function Change({ good }: { good: Good }) {
  const t = await getTranslations("listing.good")
  return (
    <section className="border-t border-ke pt-5">
      {good.draft_id ? (
        <ButtonLink
          href={draftPath(good.draft_id)}
          variant="secondary"
          className="min-h-14 w-full text-lg"
        >
          {t("goOn")}
        </ButtonLink>
      ) : (
        <Deed good={good} action={changeGood}>
          <Button type="submit" variant="secondary" className="min-h-14 w-full text-lg">
            {t("change")}
          </Button>
        </Deed>
      )}
      <p className="mt-2 text-sm text-cham-nhat">{t("changeHint")}</p>
    </section>
  )
}

async function Deed({
  good,
  action,
  children,
}: {
  good: Good
  action: Parameters<typeof GoodForm>[0]["action"]
  children: ReactNode
}) {
  return (
    <GoodForm
      action={action}
      hidden={{ locale: await currentLocale(), id: good.id }}
      words={await goodFormWords()}
    >
      {children}
    </GoodForm>
  )
}

/** One thing about it; `folded` where it is seldom needed. */
function Part({
  id,
  title,
  folded,
  children,
}: {
  id: string
  title: string
  folded?: boolean
  children: ReactNode
}) {
  if (folded)
    return (
      <details className="group/part border-t border-ke pt-2">
        <summary className="flex min-h-14 cursor-pointer items-center justify-between gap-3">
          <h2 className="text-xl">{title}</h2>
          <Chevron className="group-open/part:rotate-180" />
        </summary>
        <div className="pt-1 pb-3">{children}</div>
      </details>
    )
  return (
    <section aria-labelledby={id} className="border-t border-ke pt-5">
      <h2 id={id} className="mb-2 text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What a unit is called where it is read. */
const unitOf = ({ title, title_en }: { title: string; title_en: string | null }, locale: Locale) =>
  (locale === "en" && title_en) || title
