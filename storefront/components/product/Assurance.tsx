import type { ReactNode } from "react"
import { getTranslations } from "next-intl/server"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { shopConfig } from "@/lib/config"

/** What somebody asks before paying a stranger: how, who sends it, what if it is broken, whom to call. */
export async function Assurance({ seller }: { seller: string }) {
  const t = await getTranslations("product.assurance")
  const { hotline } = shopConfig().operator
  const points: { key: string; text: ReactNode }[] = [
    { key: "pay", text: t("pay") },
    { key: "check", text: t("check") },
    { key: "sent", text: t("sent", { seller }) },
    {
      key: "returns",
      text: t.rich("returns", {
        l: (text) => (
          <LocaleLink href="/doi-tra" className="link">
            {text}
          </LocaleLink>
        ),
      }),
    },
  ]
  if (hotline) {
    points.push({
      key: "call",
      text: t.rich("call", {
        hotline,
        l: (text) => (
          <a href={`tel:${hotline.replace(/[^\d+]/g, "")}`} className="link">
            {text}
          </a>
        ),
      }),
    })
  }
  return (
    <section aria-labelledby="mua-o-day">
      <h2 id="mua-o-day" className="mb-2 font-text text-base font-semibold">
        {t("title")}
      </h2>
      <ul className="flex flex-col gap-2 text-sm">
        {points.map(({ key, text }) => (
          <li key={key} className="flex gap-3">
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="mt-0.5 size-4 shrink-0 fill-none stroke-la-che stroke-2"
            >
              <path d="m2.5 8.5 3.5 3.5 7.5-8" />
            </svg>
            <span className="min-w-0">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
