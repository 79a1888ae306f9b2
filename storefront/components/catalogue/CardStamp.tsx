import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/i18n/current";
import type { ProductCard } from "@/lib/api/types";
import { formatDay } from "@/lib/dates";

/** The badge on a card's picture; nothing where no rank can be vouched for. */
export async function CardStamp({ card }: { card: ProductCard }) {
  if (card.badge === "none" || card.stars === 0) return null;
  const t = await getTranslations("common.stamp");
  const locale = await currentLocale();
  const label =
    card.badge === "solid"
      ? card.expires_on
        ? t("validUntil", { stars: card.stars, day: formatDay(card.expires_on, locale) })
        : t("valid", { stars: card.stars })
      : t("reported", { stars: card.stars });
  return (
    <span role="img" aria-label={label} className="absolute right-2 top-2 rounded-full border-2 border-nghe bg-giay px-3 py-2 font-name font-bold">
      {card.stars}
    </span>
  );
}
