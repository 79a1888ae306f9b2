import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatDay, todayInVietnam } from "@/lib/dates"
import type { Requirement } from "@/lib/portal/apply/types"
import { SentPage } from "./SentPage"

/** The paper of a shop that counts until the platform has looked at a newer one: to be opened, and not changed. */
export async function HeldPaper({
  requirement,
  files,
  valid_until,
  endless,
}: NonNullable<Requirement["held"]> & { requirement: string }) {
  const t = await getTranslations("apply")
  const locale = await currentLocale()
  const isOver = valid_until !== null && valid_until < todayInVietnam()
  return (
    <section aria-labelledby="held" className="mb-6 border-b border-ke pb-5">
      <h2 id="held" className="text-xl">
        {t("due.held")}
      </h2>
      <p className="text-cham-nhat">
        {[
          valid_until
            ? t(isOver ? "due.ended" : "until", { day: formatDay(valid_until, locale) })
            : null,
          endless ? t("endless") : null,
        ]
          .filter(Boolean)
          .join(", ")}
      </p>
      <ul className="mt-2 grid grid-cols-2 gap-3 sm:grid-cols-3">
        {files.map(({ id, mime }, index) => (
          <li key={id} className="border border-ke bg-giay p-2">
            <SentPage requirement={requirement} id={id} mime={mime} number={index + 1} />
          </li>
        ))}
      </ul>
      {isOver ? null : <p className="mt-3">{t("due.heldHint")}</p>}
    </section>
  )
}
