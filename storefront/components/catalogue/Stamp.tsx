import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/i18n/current";
import type { Badge } from "@/lib/api/types";
import { formatDay } from "@/lib/dates";

/** The star badge with its whole meaning as its name; nothing where no rank can be vouched for. */
export async function Stamp({ stars, badge, expiresOn, size }: { stars: number; badge: Badge; expiresOn: string | null; size: number }) {
  if (badge === "none" || stars === 0) return null;
  const t = await getTranslations("common.stamp");
  const day = expiresOn ? formatDay(expiresOn, await currentLocale()) : null;
  const label = badge === "outline" ? t("reported", { stars }) : day ? t("validUntil", { stars, day }) : t("valid", { stars });
  return (
    <span
      role="img"
      aria-label={label}
      style={{ width: size, height: size, fontSize: size / 2 }}
      className="inline-flex shrink-0 items-center justify-center rounded-full border-2 border-nghe bg-giay font-name font-bold"
    >
      {stars}
    </span>
  );
}
