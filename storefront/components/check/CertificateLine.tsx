import { getTranslations } from "next-intl/server"
import { Stamp } from "@/components/catalogue/Stamp"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { currentLocale } from "@/i18n/current"
import type { PublicCertificate } from "@/lib/api/check"
import { formatDay } from "@/lib/dates"
import { nameOf } from "@/lib/words"

/** What is known of one certificate. */
export async function CertificateLine({ certificate }: { certificate: PublicCertificate }) {
  const locale = await currentLocale()
  const t = await getTranslations("check")
  const { name, holder, product, province, badge, stars, decision, expires_on } = certificate
  const day = (text: string | null) => (text ? formatDay(text, locale) : "")
  const facts = {
    stars,
    decision: decision?.number ?? "",
    issuer: decision?.issuer ?? "",
    day: day(expires_on),
  }
  const standing = badge === "outline" ? "reported" : certificate.standing
  return (
    <li className="flex items-center gap-4 border-t border-ke py-4">
      <span className="flex w-20 shrink-0 justify-center">
        {badge === "none" ? (
          <span
            aria-hidden="true"
            className="size-16 rounded-full border border-dashed border-vien"
          />
        ) : (
          <Stamp stars={stars} badge={badge} expiresOn={expires_on} size={64} />
        )}
      </span>
      <div className="min-w-0">
        <h3 className="text-lg wrap-anywhere">
          {product ? (
            <LocaleLink href={`/san-pham/${product.handle}#chung-nhan`} className="tap link">
              {name ?? product.handle}
            </LocaleLink>
          ) : (
            name
          )}
        </h3>
        <p className="text-sm text-cham-nhat wrap-anywhere">
          {[
            holder,
            province ? nameOf(province, locale) : null,
            certificate.product_code,
            product ? null : t("unsold"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p>
          {standing === "valid" && !decision?.number
            ? t("validUnnumbered", facts)
            : t.has(`standing.${standing}`)
              ? t(`standing.${standing}`, facts)
              : t("unknown")}
        </p>
      </div>
    </li>
  )
}
