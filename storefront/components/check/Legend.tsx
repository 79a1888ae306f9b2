import { getTranslations } from "next-intl/server"
import { Stamp } from "@/components/catalogue/Stamp"
import type { Badge } from "@/lib/api/types"

const KINDS: Badge[] = ["solid", "outline", "none"]

/** What each look of the seal says, and what it does not. */
export async function Legend() {
  const t = await getTranslations("check.legend")
  return (
    <section aria-labelledby="con-dau" className="mt-10 border-t border-ke pt-8">
      <h2 id="con-dau" className="mb-4 text-2xl">
        {t("title")}
      </h2>
      <ul className="grid gap-6 md:grid-cols-3 md:gap-8">
        {KINDS.map((badge) => (
          <li key={badge} className="flex items-start gap-4">
            <span aria-hidden="true" className="flex w-16 shrink-0 justify-center">
              {badge === "none" ? (
                <span className="size-16 rounded-full border border-dashed border-vien" />
              ) : (
                <Stamp stars={4} badge={badge} expiresOn={null} size={64} />
              )}
            </span>
            <div>
              <h3 className="text-lg">{t(badge)}</h3>
              <p className="text-sm text-cham-nhat">{t(`${badge}_text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
