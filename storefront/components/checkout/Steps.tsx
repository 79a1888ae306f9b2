import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { cx } from "@/lib/class"

/** Where one is between the basket and the order; earlier steps can be gone back to. */
export async function Steps({ at }: { at: "details" | "review" | "card" }) {
  const t = await getTranslations("checkout")
  const basket = await getTranslations("basket")
  const card = await getTranslations("card")
  const steps = [
    { key: "basket", label: basket("title"), href: "/gio-hang" },
    { key: "details", label: t("step_details"), href: "/thanh-toan" },
    { key: "review", label: t("step_review"), href: "/thanh-toan/xem-lai" },
    // A step only for who has chosen it.
    ...(at === "card" ? [{ key: "card", label: card("step"), href: "/thanh-toan/the" }] : []),
  ]
  const here = steps.findIndex(({ key }) => key === at)
  return (
    <nav aria-label={t("steps")} className="mb-4">
      <ol className="flex flex-wrap gap-x-6 text-sm">
        {steps.map((step, index) => (
          <li key={step.key} aria-current={index === here ? "step" : undefined}>
            {index < here ? (
              <LocaleLink href={step.href} className="tap link">
                {index + 1}. {step.label}
              </LocaleLink>
            ) : (
              <span className={cx("tap", index === here ? "font-semibold" : "text-cham-nhat")}>
                {index + 1}. {step.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
