import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import { cx } from "@/lib/class"
import { formatDong } from "@/lib/money"
import { thumbnailSource } from "@/lib/pictures"
import { draftPath, goodPath } from "@/lib/portal/listing/paths"
import type { GoodRow as Row, GoodState } from "@/lib/portal/listing/types"

const TONES: Record<GoodState, string> = {
  draft: "bg-suong text-cham",
  submitted: "bg-la-che-nhat text-la-che-sam",
  asked: "bg-gac-nhat text-gac",
  rejected: "bg-gac-nhat text-gac",
  shown: "bg-la-che text-giay",
  hidden: "bg-cham-nhat text-giay",
  taken_down: "bg-gac-nhat text-gac",
}

/** Of a product that there is, on sale or not. */
const ON_SHELF: readonly GoodState[] = ["shown", "hidden", "taken_down"]

/** One of the seller's goods, all of it one target: what it is, where it stands, and what it waits for. */
export async function GoodRow({ good }: { good: Row }) {
  const t = await getTranslations("listing")
  const locale = await currentLocale()
  const onSale = good.product_id && ON_SHELF.includes(good.state)
  const to = onSale ? goodPath(good.product_id ?? "") : draftPath(good.draft_id ?? "")
  const name = (locale === "en" && good.name_en) || good.name_vi || t("unnamed")
  return (
    <li className="relative flex items-center gap-3 border border-ke bg-giay p-3 hover:border-la-che">
      {good.thumbnail ? (
        <img
          src={thumbnailSource(good.thumbnail)}
          alt=""
          width={72}
          height={72}
          loading="lazy"
          className="size-18 shrink-0 object-cover"
        />
      ) : (
        <span aria-hidden="true" className="size-18 shrink-0 bg-suong" />
      )}
      <div className="min-w-0 flex-1">
        <h2 className="text-lg leading-6 wrap-anywhere">
          <LocaleLink href={to} className="after:absolute after:inset-0 after:content-['']">
            {name}
          </LocaleLink>
        </h2>
        <p className="text-sm text-cham-nhat tabular-nums">
          {!good.shippable
            ? t("asked")
            : good.price === null
              ? t("noPrice")
              : formatDong(good.price, locale)}
          {good.variants_count > 1 ? ` · ${t("variantsOf", { count: good.variants_count })}` : null}
          {good.stock === null ? null : (
            <span className={cx(good.stock === 0 && "font-semibold text-gac")}>
              {" · "}
              {good.stock === 0 ? t("noStock") : t("stockOf", { count: good.stock })}
            </span>
          )}
        </p>
        {good.sale_price === null ? null : (
          <p className="text-sm text-gac">
            {t("saleOf", { price: formatDong(good.sale_price, locale) })}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          <span className={cx("px-2 py-0.5 font-semibold", TONES[good.state])}>
            {t(`state.${good.state}`)}
          </span>
          {good.change_status ? (
            <span className={cx(isWaiting(good.change_status) && "font-semibold text-gac")}>
              {t(`changing.${good.change_status}`)}
            </span>
          ) : null}
          {good.missing > 0 && !onSale ? (
            <span className="text-cham-nhat">{t("missingCount", { count: good.missing })}</span>
          ) : null}
        </p>
        {good.reason ? <p className="mt-1 line-clamp-2 text-sm">{good.reason}</p> : null}
      </div>
      <span aria-hidden="true" className="text-2xl text-la-che">
        ›
      </span>
    </li>
  )
}

/** Whether a changed version waits for the seller. */
const isWaiting = (status: Row["change_status"]) => status === "asked" || status === "rejected"
