import { ShoppingBasket, User } from "lucide-react"
import { getTranslations } from "next-intl/server"
import { BasketCount } from "@/components/basket/BasketCount"
import { SearchBox } from "@/components/search/SearchBox"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { shopConfig } from "@/lib/config"
import { DemoNotice } from "./DemoNotice"
import { LanguageLink } from "./LanguageLink"
import { Wordmark } from "./Wordmark"

const sections = [
  { href: "/tinh", key: "places" },
  { href: "/nhom", key: "groups" },
  { href: "/nguoi-ban", key: "sellers" },
  { href: "/kiem-tra", key: "check" },
] as const

/** The top of every shop page: the name, the search, the ways to browse, the basket. */
export async function Header() {
  const t = await getTranslations("common.nav")
  return (
    <header className="border-b border-ke bg-giay">
      <DemoNotice />
      <div className="column flex flex-wrap items-center gap-x-1 gap-y-2 pt-2 md:flex-nowrap md:gap-x-6 md:pt-3">
        <LocaleLink href="/" className="tap" aria-label={t("home", { name: shopConfig().name })}>
          <Wordmark />
        </LocaleLink>
        <SearchBox className="order-last w-full md:order-none md:w-auto md:flex-1" />
        <div className="-mr-2 ml-auto flex items-center md:mr-0 md:gap-3">
          <LanguageLink />
          <LocaleLink href="/tai-khoan" className="tap justify-center hover:text-la-che md:px-2">
            <User aria-hidden="true" className="size-5 md:hidden" />
            <span className="sr-only md:not-sr-only">{t("account")}</span>
          </LocaleLink>
          <LocaleLink
            href="/gio-hang"
            className="tap justify-center px-2 font-semibold text-la-che hover:text-la-che-sam"
          >
            {/* On the narrowest phones the word would push the whole group into a row of its own. */}
            <ShoppingBasket aria-hidden="true" className="size-5 min-[25rem]:hidden" />
            <span className="sr-only min-[25rem]:not-sr-only">{t("basket")}</span>
            <BasketCount />
          </LocaleLink>
        </div>
      </div>
      <nav aria-label={t("label")} className="column">
        {/* Small and close enough on a phone that all four ways are seen at once, in both languages. */}
        <ul className="-mx-1 flex flex-wrap justify-between sm:-mx-2 sm:justify-start">
          {sections.map((section) => (
            <li key={section.href}>
              <LocaleLink
                href={section.href}
                className="tap px-1 text-xs hover:text-la-che sm:px-2 sm:text-sm md:pr-6 md:text-base"
              >
                {t(section.key)}
              </LocaleLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
