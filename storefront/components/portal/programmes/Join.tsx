import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { localePath, type Locale } from "@/i18n/edition"
import { formatDong } from "@/lib/money"
import type { AskProblem } from "@/lib/portal/apply/ask-state"
import { doors } from "@/lib/portal/doors"
import { joinProgramme } from "@/lib/portal/programmes/actions"
import type { OfferedGood, ProgrammeInFull } from "@/lib/portal/programmes/types"
import { JoinForm, type JoinGood } from "./JoinForm"

/** Joining a programme, or changing with what; goods that can have no part are told apart, each with its reason. */
export async function Join({ programme, goods }: ProgrammeInFull) {
  const t = await getTranslations("promo.seller")
  const locale = await currentLocale()
  const open = goods.filter(({ findings }) => !findings.some(({ bars }) => bars))
  const barred = goods.filter((good) => !open.includes(good))
  return (
    <>
      {open.length === 0 ? (
        <p className="mb-4 font-semibold">{t("noneFits")}</p>
      ) : (
        <JoinForm
          action={joinProgramme}
          hidden={{ locale, id: programme.id, terms: programme.terms }}
          goods={await Promise.all(open.map((good) => joinGood(good, programme, locale)))}
          initial={{
            goods: open.filter(({ taken }) => taken).map(({ product_id }) => product_id),
            floors: Object.fromEntries(
              open.flatMap(({ product_id, floor_vnd }) =>
                floor_vnd === null ? [] : [[product_id, String(floor_vnd)]],
              ),
            ),
            quota: programme.quota === null ? "" : String(programme.quota),
          }}
          doorPath={localePath(locale, doors.seller.path)}
          words={await joinWords(submitOf(programme), programme.form)}
        />
      )}
      {barred.length > 0 ? (
        <details className="mt-6" open={open.length === 0}>
          <summary className="tap link">{t("barred", { count: barred.length })}</summary>
          <ul className="border-b border-ke">
            {barred.map(({ product_id, title, findings }) => (
              <li key={product_id} className="border-t border-ke py-2">
                <p className="wrap-anywhere">{title}</p>
                {findings
                  .filter(({ bars }) => bars)
                  .map(({ rule, vi, en }) => (
                    <p key={`${rule}${vi}`} className="text-sm text-cham-nhat">
                      {saidOf({ vi, en }, title, locale)}
                    </p>
                  ))}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

async function joinGood(
  { product_id, title, pieces, findings }: OfferedGood,
  { form, bearer }: ProgrammeInFull["programme"],
  locale: Locale,
): Promise<JoinGood> {
  const t = await getTranslations("promo.seller")
  const dong = (amount: number) => formatDong(amount, locale)
  return {
    id: product_id,
    title,
    lines:
      form === "free_delivery"
        ? []
        : pieces.map(({ now, after, seller_bears, office_bears }) =>
            t(`piece.${bearer}`, {
              now: dong(now),
              after: dong(after),
              own: dong(seller_bears),
              office: dong(office_bears),
            }),
          ),
    floored: form !== "free_delivery",
    notes: findings
      .filter(({ rule }) => rule !== "floor")
      .map((finding) => saidOf(finding, title, locale)),
  }
}

/** A finding under its good's name, which it begins with for those who read it elsewhere. */
export function saidOf(
  { vi, en }: { vi: string; en: string },
  title: string,
  locale: Locale,
): string {
  const text = (locale === "en" ? en : vi).replace(`“${title}”: `, "")
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}

/** What the form's button says: who was let in joins by himself, others ask. */
function submitOf({ part, admitted }: ProgrammeInFull["programme"]) {
  if (admitted) return part === "joined" ? "save" : "join"
  return part === "applied" ? "applyAgain" : "apply"
}

async function joinWords(
  submit: ReturnType<typeof submitOf>,
  form: ProgrammeInFull["programme"]["form"],
) {
  const t = await getTranslations("promo.seller")
  const apply = await getTranslations("apply")
  const checkout = await getTranslations("checkout")
  return {
    errorsTitle: checkout("errors_title"),
    legend: t("goods"),
    floor: t("floor"),
    ...(form === "free_delivery"
      ? { hint: t("parcelHint"), quota: t("parcels"), quotaHint: t("parcelsHint") }
      : { hint: t("floorHint"), quota: t("quota"), quotaHint: t("quotaHint") }),
    optional: apply("optional"),
    submit: t(submit),
    working: apply("saving"),
    signIn: apply("signIn"),
    problem: apply.raw("problem") as Record<AskProblem, string>,
  }
}
