import { getTranslations } from "next-intl/server"
import { redirect } from "next/navigation"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { isApiError } from "@/lib/api/error"
import { type Door, doors } from "@/lib/portal/doors"
import { securityPath } from "@/lib/portal/paths"
import { readFactor } from "@/lib/portal/security/factor"
import { turnOff } from "@/lib/portal/security/turn-off"
import { portalToken } from "@/lib/portal/session"
import { CodeForm } from "./CodeForm"
import { RenewForm } from "./RenewForm"
import { TurnOnForm } from "./TurnOnForm"
import { securityWords } from "./words"

/**
 * One's second factor at a door: whether it is on, and the way to the other. Outside of the door itself, which may ask for
 * it before anything else is seen.
 */
export async function Security({
  door,
  back,
  backTo,
  turnedOff,
  required,
}: {
  door: Door
  back: string
  /** Where that is, in words; the account unless told. */
  backTo?: string
  /** It was taken off just now. */
  turnedOff: boolean
  /** The door opens with it alone, and whoever came to it has none. */
  required: boolean
}) {
  const t = await getTranslations("security")
  const edition = await currentEdition()
  const { locale } = edition
  const isOn = await isFactorOn(door, edition)
  const words = await securityWords()
  return (
    <div className="mx-auto max-w-md">
      <LocaleLink href={back} className="tap link">
        ‹ {backTo ?? t("back")}
      </LocaleLink>
      <h1 className="mb-3 text-3xl">{t("title")}</h1>
      {turnedOff && !isOn ? (
        <div role="status" className="mb-4">
          <Notice>{t("turnedOff")}</Notice>
        </div>
      ) : null}
      {required && !isOn ? <Notice className="mb-4">{t("required")}</Notice> : null}
      <p className="text-lg font-semibold">{t(isOn ? "on" : "off")}</p>
      <p className="mt-1 mb-5 text-cham-nhat">{t(isOn ? "onLead" : "offLead")}</p>
      <TurnOnForm
        door={door}
        locale={locale}
        done={localePath(locale, securityPath(door))}
        words={words}
        whenOn={
          isOn ? (
            <>
              <CodeForm
                action={turnOff}
                hidden={{ door, locale }}
                label={t("code")}
                hint={t("turnOffHint")}
                submit={t("turnOff")}
                variant="secondary"
                words={words}
              />
              <RenewForm
                hidden={{ door, locale }}
                done={localePath(locale, securityPath(door))}
                words={words}
              />
            </>
          ) : null
        }
      />
    </div>
  )
}

async function isFactorOn(
  door: Door,
  edition: Awaited<ReturnType<typeof currentEdition>>,
): Promise<boolean> {
  const token = await portalToken(door)
  const toDoor = localePath(edition.locale, `${doors[door].path}?loi=ended`)
  if (!token) redirect(toDoor)
  try {
    return (await readFactor(token, edition))?.status === "enabled"
  } catch (error) {
    if (isApiError(error, "unauthorized")) redirect(toDoor)
    throw error
  }
}
