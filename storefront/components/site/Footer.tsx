import { getTranslations } from "next-intl/server"
import { BrocadeRule } from "@/components/brand/Rule"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { shopConfig } from "@/lib/config"
import { OfflineBar } from "./OfflineBar"
import { Wordmark } from "./Wordmark"

/** The operator's details, the rules of the house and the other doors. */
export async function Footer() {
  const t = await getTranslations("common.footer")
  const nav = await getTranslations("common.nav")
  const promo = await getTranslations("promo.shop")
  const legal = await getTranslations("legal.titles")
  const { operator } = shopConfig()
  const columns = [
    {
      title: t("shop"),
      links: [
        { href: "/tinh", label: nav("places") },
        { href: "/nhom", label: nav("groups") },
        { href: "/nguoi-ban", label: nav("sellers") },
        { href: "/chuong-trinh", label: promo("title") },
        { href: "/don-hang", label: t("orderLookup") },
        { href: "/tai-khoan", label: nav("account") },
        { href: "/kiem-tra", label: nav("check") },
      ],
    },
    {
      title: t("help"),
      links: [
        { href: "/giao-hang", label: legal("giao-hang") },
        { href: "/doi-tra", label: legal("doi-tra") },
        { href: "/khieu-nai", label: legal("khieu-nai") },
        { href: "/xep-hang", label: legal("xep-hang") },
        { href: "/quy-che", label: legal("quy-che") },
        { href: "/quyen-rieng-tu", label: legal("quyen-rieng-tu") },
      ],
    },
    {
      title: t("doors"),
      links: [
        { href: "/ban-hang/mo-gian-hang", label: t("sellWithUs") },
        { href: "/ban-hang", label: t("sellerDoor") },
        { href: "/so-cong-thuong", label: t("officeDoor") },
      ],
    },
  ]
  return (
    <footer className="mt-16 bg-suong">
      <BrocadeRule className="block text-vien/50" />
      <div className="column grid grid-cols-2 gap-8 py-10 md:grid-cols-[2fr_1fr_1fr_1fr]">
        <div className="col-span-2 flex max-w-md flex-col gap-3 text-sm md:col-span-1">
          <Wordmark />
          <h2 className="font-text text-sm font-semibold">{t("operator")}</h2>
          {operator.name ? (
            <address className="flex flex-col gap-1 not-italic">
              <span className="font-semibold">{operator.name}</span>
              {operator.address ? <span>{operator.address}</span> : null}
              {operator.taxCode ? <span>{`${t("taxCode")}: ${operator.taxCode}`}</span> : null}
              {operator.email ? (
                <a
                  className="link"
                  href={`mailto:${operator.email}`}
                >{`${t("email")}: ${operator.email}`}</a>
              ) : null}
            </address>
          ) : (
            <p className="text-cham-nhat">{t("operatorUnset")}</p>
          )}
          {operator.hotline ? (
            <p>
              {t("hotline")}:{" "}
              <a
                className="tap link font-semibold"
                href={`tel:${operator.hotline.replace(/[^\d+]/g, "")}`}
              >
                {operator.hotline}
              </a>
            </p>
          ) : null}
          <p className="text-cham-nhat">{t("notOfficial")}</p>
        </div>
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="mb-1 font-text text-sm font-semibold">{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <LocaleLink
                    href={link.href}
                    className="tap text-sm underline decoration-ke underline-offset-4 hover:decoration-current"
                  >
                    {link.label}
                  </LocaleLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <OfflineBar text={(await getTranslations("common"))("offline")} />
    </footer>
  )
}
