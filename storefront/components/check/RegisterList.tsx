import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Pagination } from "@/components/ui/Pagination"
import { currentLocale } from "@/i18n/current"
import { REGISTER_PAGE, type RegisterPage } from "@/lib/api/check"
import { registerPath } from "@/lib/places/register"
import { nameOf } from "@/lib/words"
import { CertificateLine } from "./CertificateLine"

/** What has a star badge in a province today, sold here or not. */
export async function RegisterList({ page, found }: { page: number; found: RegisterPage }) {
  const t = await getTranslations("check.register")
  const { province, count, unsold, certificates } = found
  const name = nameOf(province, await currentLocale())
  const pages = Math.ceil(count / REGISTER_PAGE)
  return (
    <section aria-labelledby="danh-ba" className="mt-8">
      <h2 id="danh-ba" className="text-2xl">
        {t("title", { name })}
      </h2>
      <p className="mb-2 text-cham-nhat">
        {t("count", { count, unsold })}{" "}
        <LocaleLink href={`/tinh/${province.slug}`} className="tap link">
          {t("toProvince", { name })}
        </LocaleLink>
      </p>
      {certificates.length > 0 ? (
        <ul>
          {certificates.map((certificate, index) => (
            <CertificateLine key={index} certificate={certificate} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t(count === 0 ? "none" : "noPage", { name })} />
      )}
      <Pagination page={page} pages={pages} href={(to) => registerPath(province.slug, to)} />
    </section>
  )
}
