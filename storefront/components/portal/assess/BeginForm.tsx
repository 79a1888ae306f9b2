import { randomUUID } from "node:crypto"
import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentEdition, currentLocale } from "@/i18n/current"
import { listGroups } from "@/lib/api/taxonomy"
import { beginAssessment } from "@/lib/portal/assess/actions"
import { beginPath } from "@/lib/portal/assess/paths"
import { readGoods } from "@/lib/portal/listing/read"
import type { Good } from "@/lib/portal/listing/types"
import { nameOf } from "@/lib/words"
import { TextLine } from "../listing/fields"
import { GoodForm } from "../listing/GoodForm"
import { SetPicker } from "../listing/SetPicker"
import { assessFormWords } from "./words"

/** So many goods are offered by name; those of longer lists have the same on their own screens. */
const MOST_GOODS = 30

/** Begins the sheet of one of the seller's goods. */
export async function BeginOfGood({ good }: { good: Good }) {
  const t = await getTranslations("assess.begin")
  const locale = await currentLocale()
  return (
    <GoodForm
      action={beginAssessment}
      hidden={{ locale, client_key: randomUUID(), product_id: good.id }}
      words={await assessFormWords()}
    >
      <p className="text-lg font-semibold wrap-anywhere">{nameOf(good, locale)}</p>
      <p>{t("of")}</p>
      <BigButton>{t("submit")}</BigButton>
    </GoodForm>
  )
}

/** One of the seller's goods, or a name and a set. */
export async function BeginForm({ token }: { token: string }) {
  const t = await getTranslations("assess.begin")
  const listing = await getTranslations("listing")
  const edition = await currentEdition()
  const { locale } = edition
  const [groups, goods] = await Promise.all([
    listGroups(edition),
    readGoods(token, { view: "all", limit: MOST_GOODS, offset: 0 }),
  ])
  const listed = goods.products.flatMap(({ product_id, ...good }) =>
    product_id ? [{ product_id, ...good }] : [],
  )
  return (
    <div className="flex flex-col gap-8">
      {listed.length > 0 ? (
        <section aria-labelledby="goods">
          <h2 id="goods" className="text-xl">
            {t("good")}
          </h2>
          <p className="mb-2 text-sm text-cham-nhat">{t("goodHint")}</p>
          <ul className="border-b border-ke">
            {listed.map((good) => (
              <li key={good.key} className="border-t border-ke">
                <LocaleLink
                  href={beginPath(good.product_id)}
                  className="flex min-h-12 items-center py-2 wrap-anywhere hover:bg-la-che-nhat"
                >
                  {nameOf(good, locale)}
                </LocaleLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="other">
        <h2 id="other" className="mb-3 text-xl">
          {t(listed.length > 0 ? "or" : "title")}
        </h2>
        <GoodForm
          action={beginAssessment}
          hidden={{ locale, client_key: randomUUID() }}
          words={await assessFormWords()}
          className="flex flex-col gap-6"
        >
          <TextLine id="name_vi" label={t("name")} maxLength={150} />
          <SetPicker
            legend={t("set")}
            hint={t("setHint")}
            chosenWord={listing("setChosen")}
            standing=""
            groups={groups.map((group) => ({
              slug: group.slug,
              name: nameOf(group, locale),
              sets: group.sets.map((set) => ({ code: set.code, name: nameOf(set, locale) })),
            }))}
          />
          <BigButton>{t("submit")}</BigButton>
        </GoodForm>
      </section>
    </div>
  )
}
