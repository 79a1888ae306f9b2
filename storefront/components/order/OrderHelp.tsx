import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { shopConfig } from "@/lib/config"

const PAGES = ["giao-hang", "doi-tra", "khieu-nai"] as const

/** Whom to ask about this order, and what one may ask for. Nobody is named who was not configured. */
export async function OrderHelp({ number }: { number: number | string }) {
  const t = await getTranslations("order")
  const titles = await getTranslations("legal.titles")
  const { hotline, email } = shopConfig().operator
  return (
    <section
      aria-labelledby="help"
      className="rounded-md border border-ke bg-giay px-4 py-4 md:px-6 md:py-5"
    >
      <h2 id="help" className="text-lg">
        {t("help_title")}
      </h2>
      {hotline || email ? (
        <>
          <ul>
            {hotline ? (
              <li>
                <a
                  href={`tel:${hotline.replace(/[^\d+]/g, "")}`}
                  className="tap link font-semibold"
                >
                  {t("help", { hotline })}
                </a>
              </li>
            ) : null}
            {email ? (
              <li>
                <a href={`mailto:${email}`} className="tap link">
                  {t("help_write", { email })}
                </a>
              </li>
            ) : null}
          </ul>
          <p className="text-sm text-cham-nhat">{t("help_number", { number })}</p>
        </>
      ) : null}
      <ul className="flex flex-wrap gap-x-6 text-sm">
        {PAGES.map((page) => (
          <li key={page}>
            <LocaleLink href={`/${page}`} className="tap link">
              {titles(page)}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
