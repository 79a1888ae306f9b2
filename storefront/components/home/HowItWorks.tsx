import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"

const reasons = [
  { key: "place", href: "/tinh" },
  { key: "star", href: "/kiem-tra" },
  { key: "seller", href: "/nguoi-ban" },
] as const

/** Why to trust it, in three sentences that can be checked. */
export async function HowItWorks() {
  const t = await getTranslations("home.trust")
  return (
    <section aria-labelledby="tin" className="border-t border-ke py-8 md:py-12">
      <h2 id="tin" className="text-2xl md:text-3xl">
        {t("title")}
      </h2>
      <ul className="mt-6 grid gap-8 md:grid-cols-3">
        {reasons.map((reason) => (
          <li key={reason.key} className="flex flex-col gap-2">
            <h3 className="text-xl">{t(`${reason.key}.title`)}</h3>
            <p className="text-cham-nhat">{t(`${reason.key}.body`)}</p>
            <LocaleLink href={reason.href} className="tap link self-start">
              {t(`${reason.key}.more`)}
            </LocaleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
