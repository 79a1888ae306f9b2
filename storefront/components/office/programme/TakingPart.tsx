import { getTranslations } from "next-intl/server"
import { BigButton } from "@/components/portal/BigButton"
import { PortalForm } from "@/components/portal/PortalForm"
import { portalFormWords } from "@/components/portal/words"
import { Checkbox } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { formatDong } from "@/lib/money"
import { inviteSellers } from "@/lib/portal/office-programmes/actions"
import type { Candidate, Programme, ProgrammeGood } from "@/lib/portal/office-programmes/types"
import { nameOf } from "@/lib/words"
import { officeWords } from "./said"

/** Sellers who were invited, with what they brought, and those who may still be. */
export async function TakingPart({
  programme,
  candidates,
}: {
  programme: Programme
  /** None once it is no draft any more. */
  candidates: readonly Candidate[] | null
}) {
  const t = await getTranslations("officeProgramme.sellers")
  const locale = await currentLocale()
  const said = await officeWords(programme)
  const { goods } = programme
  const sellers = programme.sellers.filter(({ state }) => state !== "applied")
  return (
    <section aria-labelledby="nguoi-ban" className="mb-8 max-w-3xl">
      <h2 id="nguoi-ban" className="mb-2 text-xl">
        {t("title")}
      </h2>
      {sellers.length === 0 ? <p className="mb-3">{t("none")}</p> : null}
      <ul className={sellers.length > 0 ? "mb-4 border-b border-ke" : undefined}>
        {sellers.map((seller) => (
          <li key={seller.seller_id} className="border-t border-ke py-3">
            <h3 className="font-semibold wrap-anywhere">{nameOf(seller, locale)}</h3>
            <p>
              {t(`part.${seller.state}`)}
              {seller.state === "joined"
                ? ` · ${seller.quota === null ? said("sellers.pieces", { pieces: seller.pieces }) : said("sellers.piecesOf", { pieces: seller.pieces, quota: seller.quota })}`
                : null}
            </p>
            <ul>
              {goods
                .filter(({ seller_id }) => seller_id === seller.seller_id)
                .map((good) => (
                  <Good key={good.product_id} good={good} form={programme.form} />
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {candidates ? <Invite programme={programme} candidates={candidates} /> : null}
    </section>
  )
}

async function Good({ good, form }: { good: ProgrammeGood; form: Programme["form"] }) {
  const t = await getTranslations("officeProgramme.sellers")
  const locale = await currentLocale()
  const prices = Object.values(good.reference ?? {}).sort((a, b) => a - b)
  const [least, most] = [prices[0], prices.at(-1)]
  const reference =
    least === undefined || most === undefined
      ? null
      : least === most
        ? formatDong(least, locale)
        : `${formatDong(least, locale)} – ${formatDong(most, locale)}`
  return (
    <li className="py-1 wrap-anywhere">
      {good.handle ? (
        <LocaleLink href={`/san-pham/${good.handle}`} className="tap link">
          {good.title}
        </LocaleLink>
      ) : (
        good.title
      )}
      <span className="block text-sm text-cham-nhat">
        {[
          reference && good.reference_on
            ? t("reference", { price: reference, day: formatDay(good.reference_on, locale) })
            : t("noReference"),
          // What pays a delivery leaves prices as they are.
          form === "free_delivery"
            ? null
            : good.floor_vnd === null
              ? t("noFloor")
              : t("floor", { price: formatDong(good.floor_vnd, locale) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  )
}

async function Invite({
  programme,
  candidates,
}: {
  programme: Pick<Programme, "id" | "form">
  candidates: readonly Candidate[]
}) {
  const t = await getTranslations("officeProgramme.sellers")
  const locale = await currentLocale()
  if (candidates.length === 0) return <p>{t("noCandidates")}</p>
  return (
    <PortalForm
      action={inviteSellers}
      hidden={{ locale, id: programme.id }}
      words={await portalFormWords()}
      className="border-t border-ke pt-3"
    >
      <div className="flex flex-col gap-3">
        <fieldset>
          <legend className="font-semibold">{t("invite", { count: candidates.length })}</legend>
          <p className="text-sm text-cham-nhat">
            {(await officeWords(programme))("sellers.inviteHint")}
          </p>
          {candidates.map(({ goods, before, ...seller }) => (
            <Checkbox
              key={seller.id}
              id={`invite-${seller.id}`}
              name="sellers"
              value={seller.id}
              // Whoever said no, or was told no, is asked again by a tap of its own.
              defaultChecked={before === null}
              label={
                <>
                  {nameOf(seller, locale)}
                  {before ? <span className="text-sm"> ({t(`before.${before}`)})</span> : null}
                  <span className="block text-sm text-cham-nhat wrap-anywhere">
                    {goods
                      .map(({ title, price_vnd }) =>
                        price_vnd === null ? title : `${title} ${formatDong(price_vnd, locale)}`,
                      )
                      .join(", ")}
                  </span>
                </>
              }
            />
          ))}
        </fieldset>
        <BigButton variant="secondary">{t("inviteYes")}</BigButton>
      </div>
    </PortalForm>
  )
}
