import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { cx } from "@/lib/class"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { signOutAtDoor } from "@/lib/portal/actions"
import { type Door, doors } from "@/lib/portal/doors"
import { SignOutForm } from "./offline/SignOutForm"

/** Who is signed in, where the page does not say it anyhow, and the way out. */
export async function SignOut({ door, name }: { door: Door; name?: string }) {
  const t = await getTranslations("portal")
  const locale = await currentLocale()
  return (
    <SignOutForm
      action={signOutAtDoor}
      keeps={door === "seller" ? localePath(locale, doors.seller.path) : undefined}
      loses={t("signOutLoses")}
      className={cx("flex flex-wrap items-center gap-x-4 text-cham-nhat", name && "text-sm")}
    >
      <input type="hidden" name="door" value={door} />
      <input type="hidden" name="locale" value={locale} />
      {name ? <span>{t("signedInAs", { name })}</span> : null}
      <Button type="submit" variant="quiet" className={cx("-ml-5", name && "sm:ml-0")}>
        {t("signOut")}
      </Button>
    </SignOutForm>
  )
}
