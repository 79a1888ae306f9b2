import { cookies } from "next/headers"
import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/Button"
import { TextField } from "@/components/ui/Field"
import { LocaleLink } from "@/components/ui/LocaleLink"
import { Notice } from "@/components/ui/Notice"
import { currentLocale } from "@/i18n/current"
import { signInAtDoor } from "@/lib/portal/actions"
import { type Door, type Reason, TYPED_COOKIE } from "@/lib/portal/doors"
import { sellerPaths } from "@/lib/portal/paths"
import { Offline } from "./offline/Offline"
import { WaysOut } from "./WaysOut"

/** Name and password at a partner's door: an e-mail address, and for sellers a phone number. A plain form: it works before, and without, scripts. */
export async function SignIn({ door, reason }: { door: Door; reason?: Reason }) {
  const t = await getTranslations("portal")
  const typed = reason ? (await cookies()).get(TYPED_COOKIE)?.value : undefined
  return (
    <div className="mx-auto max-w-md">
      <h1 className="text-3xl">{t(`${door}.title`)}</h1>
      <p className="mb-6 mt-2 text-cham-nhat">{t(`${door}.lead`)}</p>
      {door === "seller" ? <Offline at="door" /> : null}
      {reason ? (
        <Notice tone="error" className="mb-5">
          {t(`reason.${reason}`)}
        </Notice>
      ) : null}
      <form
        action={signInAtDoor}
        className="flex flex-col gap-4 border border-ke bg-giay p-5 md:p-6"
      >
        <input type="hidden" name="door" value={door} />
        <input type="hidden" name="locale" value={await currentLocale()} />
        <TextField
          id="login"
          {...(door === "seller"
            ? { label: t("login"), autoCapitalize: "none", spellCheck: false }
            : { label: t("email"), type: "email" })}
          autoComplete="username"
          defaultValue={typed}
          required
          maxLength={254}
        />
        <TextField
          id="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button type="submit">{t("signIn")}</Button>
      </form>
      {/* An address has one account, of the shop and of both doors, with one password. */}
      <LocaleLink href="/tai-khoan/quen-mat-khau" className="tap link mt-3">
        {t("forgotten")}
      </LocaleLink>
      <p className="mt-4 text-sm text-cham-nhat">{t(`${door}.invited`)}</p>
      {door === "seller" ? <InviteToJoin /> : null}
      {door === "seller" ? <WaysOut className="mt-4 flex md:hidden" /> : null}
    </div>
  )
}

/** The way in for who does not sell here yet. */
async function InviteToJoin() {
  const t = await getTranslations("apply.door")
  return (
    <p className="mt-5 border-t border-ke pt-4">
      {t("invite")}{" "}
      <LocaleLink href={sellerPaths.join} className="tap link font-semibold">
        {t("title")}
      </LocaleLink>
    </p>
  )
}
