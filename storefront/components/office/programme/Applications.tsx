import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { TypedArea } from "@/components/portal/TypedArea"
import { portalFormWords } from "@/components/portal/words"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { formatDong } from "@/lib/money"
import { formatMoment } from "@/lib/portal/clock"
import { answerSeller } from "@/lib/portal/office-programmes/answer"
import type { Programme } from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import { officeWords } from "./said"

/** Sellers who ask to take part, with what they offer; each is let in, or refused with a word, while it is a draft. */
export async function Applications({
  programme,
  typed,
}: {
  programme: Programme
  /** Why somebody wanted to refuse a seller, where that was not taken. */
  typed: { seller_id: string; words: string } | null
}) {
  const { applications, sellers, state } = programme
  if (applications.length === 0) return null
  const t = await getTranslations("officeProgramme.applications")
  const said = await officeWords(programme)
  const locale = await currentLocale()
  return (
    <section id="xin-tham-gia" aria-labelledby="applications" className="mb-8 max-w-3xl">
      <h2 id="applications" className="mb-2 text-xl">
        {t("title", { count: applications.length })}
      </h2>
      {state === "draft" || state === "dropped" ? null : <p className="mb-3">{t("draftOnly")}</p>}
      <ul className="border-b border-ke">
        {applications.map((one) => {
          const seller = sellers.find(({ seller_id }) => seller_id === one.seller_id)
          const name = seller ? nameOf(seller, locale) : one.seller_id
          return (
            <li key={one.seller_id} className="border-t border-ke py-3">
              <h3 className="font-semibold wrap-anywhere">{name}</h3>
              <p className="text-sm text-cham-nhat">
                {t("asked", { moment: formatMoment(one.asked_at, locale) })} ·{" "}
                {one.quota === null
                  ? said("applications.noQuota")
                  : said("applications.quota", { quota: one.quota })}
              </p>
              <ul className="mb-3">
                {one.goods.map(({ product_id, title, floor_vnd }) => (
                  <li key={product_id} className="py-1 wrap-anywhere">
                    {title}
                    {/* What pays a delivery leaves prices as they are. */}
                    <span className="block text-sm text-cham-nhat empty:hidden">
                      {programme.form === "free_delivery"
                        ? null
                        : floor_vnd === null
                          ? t("noFloor")
                          : t("floor", { price: formatDong(floor_vnd, locale) })}
                    </span>
                  </li>
                ))}
              </ul>
              {one.outdated ? (
                <Notice>{t("outdated")}</Notice>
              ) : state === "draft" ? (
                <Accept id={programme.id} application={one} name={name} />
              ) : null}
              {state === "draft" ? (
                <Refuse
                  id={programme.id}
                  application={one}
                  words={typed?.seller_id === one.seller_id ? typed.words : undefined}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Application = Pick<Programme["applications"][number], "seller_id" | "asked_at">

async function Accept({
  id,
  application: { seller_id, asked_at },
  name,
}: {
  id: string
  application: Application
  name: string
}) {
  const t = await getTranslations("officeProgramme.applications")
  return (
    <PortalForm
      action={answerSeller}
      hidden={{ locale: await currentLocale(), id, seller_id, asked_at, accept: "yes" }}
      words={await portalFormWords()}
    >
      <BigButton variant="secondary">{t("accept", { name })}</BigButton>
    </PortalForm>
  )
}

async function Refuse({
  id,
  application: { seller_id, asked_at },
  words,
}: {
  id: string
  application: Application
  words: string | undefined
}) {
  const t = await getTranslations("officeProgramme.applications")
  return (
    <details open={words !== undefined || undefined} className="py-1">
      <summary className="tap link">{t("refuse")}</summary>
      <PortalForm
        action={answerSeller}
        hidden={{ locale: await currentLocale(), id, seller_id, asked_at, accept: "" }}
        words={await portalFormWords()}
      >
        <div className="flex flex-col gap-3">
          <TypedArea
            id={`words-${seller_id}`}
            name="words"
            label={t("words")}
            hint={t("wordsHint")}
            defaultValue={words}
            rows={3}
            maxLength={500}
            required
          />
          <BigButton variant="secondary">{t("refuseYes")}</BigButton>
        </div>
      </PortalForm>
    </details>
  )
}
