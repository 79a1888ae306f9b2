import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { formatDay } from "@/lib/dates"
import { demoAccounts } from "@/lib/demo/accounts"
import { officeCertificates } from "@/lib/demo/behind-the-doors"
import { onlyDemo } from "@/lib/demo/guard"
import { Table } from "@/components/demo/Table"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Whatever the office's API answers now. */
export const dynamic = "force-dynamic"

/** A province's certificates as the office's own API answers them. */
export default async function OfficeDoor({ params }: { params: Promise<{ number: string }> }) {
  const dataDir = await onlyDemo()
  const { offices } = await demoAccounts(dataDir)
  const account = offices[Number((await params).number) - 1] ?? notFound()
  const edition = await currentEdition()
  const t = await getTranslations("demo")
  const certificates = await officeCertificates(account, edition)
  const { province } = account
  return (
    <div className="column py-6 md:py-10">
      <LocaleLink href="/demo" className="tap link">
        {t("back")}
      </LocaleLink>
      <h1 className="mb-6 text-3xl">{t("certificates_of", { province })}</h1>
      {certificates.length === 0 ? (
        <p>{t("no_certificates")}</p>
      ) : (
        <Table
          caption={t("certificates_of", { province })}
          head={[t("product"), t("stars"), t("standing"), t("expires")]}
          rows={certificates.map((certificate) => [
            certificate.product?.title ?? certificate.product_title ?? certificate.id,
            certificate.stars,
            certificate.standing,
            certificate.expires_on ? formatDay(certificate.expires_on, edition.locale) : "–",
          ])}
        />
      )}
    </div>
  )
}
