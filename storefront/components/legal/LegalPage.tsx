import { getTranslations } from "next-intl/server"
import { Breadcrumbs } from "@/components/ui/Breadcrumbs"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { ButtonLink } from "@/components/ui/ButtonLink"
import { Notice } from "@/components/ui/Notice"
import { shopConfig } from "@/lib/config"
import { linksToDemo } from "@/lib/demo/guard"
import { fillIn, legalSlugs, type LegalSlug, type LegalText } from "@/lib/legal"

/** One text of the house, with the others beside it and a note that a lawyer has to read it. */
export async function LegalPage({
  slug,
  title,
  text,
}: {
  slug: LegalSlug
  title: string
  text: LegalText
}) {
  const t = await getTranslations("legal")
  const common = await getTranslations("common")
  const demo = await getTranslations("demo")
  const { name, operator } = shopConfig()
  const details = {
    shop: name,
    operator: operator.name,
    address: operator.address,
    taxCode: operator.taxCode,
    email: operator.email,
    hotline: operator.hotline,
  }
  return (
    <div className="column py-4 md:py-6">
      <Breadcrumbs
        label={common("breadcrumbs")}
        crumbs={[{ label: common("home"), href: "/" }, { label: title }]}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] lg:gap-16">
        <article className="min-w-0">
          <h1 className="text-3xl md:text-4xl">{title}</h1>
          <p className="mt-3 text-lg">{fillIn(text.lead, details, t("gap"))}</p>
          {slug === "du-lieu-minh-hoa" ? (
            linksToDemo() && (
              <ButtonLink href="/demo" variant="secondary" className="mt-5">
                {demo("title")}
              </ButtonLink>
            )
          ) : (
            <Notice className="mt-5">
              <p className="text-sm">{t("lawyer")}</p>
            </Notice>
          )}
          {text.sections.map((section) => (
            <section key={section.title} className="mt-8">
              <h2 className="mb-2 text-2xl">{section.title}</h2>
              {section.text.map((paragraph) => (
                <p key={paragraph} className="mb-3">
                  {fillIn(paragraph, details, t("gap"))}
                </p>
              ))}
            </section>
          ))}
        </article>
        <nav aria-label={t("others")} className="text-sm lg:pt-4">
          <h2 className="mb-1 border-b-2 border-cham pb-2 text-lg">{t("others")}</h2>
          <ul>
            {legalSlugs.map((other) => (
              <li key={other} className="border-b border-ke">
                <LocaleLink
                  href={`/${other}`}
                  aria-current={other === slug ? "page" : undefined}
                  className="tap w-full hover:text-la-che aria-[current=page]:font-semibold"
                >
                  {t(`titles.${other}`)}
                </LocaleLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  )
}
