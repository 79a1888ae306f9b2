import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { signOut } from "@/lib/account/actions"
import { listOrders } from "@/lib/account/orders"
import { readAccount } from "@/lib/account/read"
import { accountToken } from "@/lib/account/session"
import { isApiError } from "@/lib/api/error"
import { spokenPhone } from "@/lib/checkout/phone"
import { ShopDown } from "@/components/basket/ShopDown"
import { OrderList } from "@/components/account/OrderList"
import { Button } from "@/components/ui/Button"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Everybody's own. */
export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account")
  return { title: t("title"), robots: { index: false } }
}

/** Who is signed in, and what they have ordered. */
export default async function AccountPage() {
  const edition = await currentEdition()
  const t = await getTranslations("account")
  try {
    const [account, token] = await Promise.all([readAccount(edition), accountToken()])
    if (!account || !token) redirect(localePath(edition.locale, "/tai-khoan/dang-nhap"))
    const orders = await listOrders(token, edition)
    return (
      <div className="column beside-[20rem] py-6 md:py-10">
        <div>
          <h1 className="mb-6 text-3xl">{t("hello", { name: account.name })}</h1>
          <OrderList orders={orders} />
        </div>
        <aside className="rounded-md border border-ke bg-giay p-4 md:p-6">
          <h2 className="text-lg">{t("details")}</h2>
          <p className="mt-2">{account.name}</p>
          {account.phone ? <p className="tabular-nums">{spokenPhone(account.phone)}</p> : null}
          {account.email ? (
            <p className="wrap-anywhere">{account.email}</p>
          ) : (
            <div className="mt-3 text-sm">
              <p className="font-semibold">{t("no_email_title")}</p>
              <p className="text-cham-nhat">{t("no_email")}</p>
              <LocaleLink href="/don-hang" className="tap link">
                {t("look_up")}
              </LocaleLink>
            </div>
          )}
          <form action={signOut} className="mt-4">
            <input type="hidden" name="locale" value={edition.locale} />
            <Button type="submit" variant="secondary">
              {t("sign_out")}
            </Button>
          </form>
        </aside>
      </div>
    )
  } catch (error) {
    if (!isApiError(error, "unreachable") && !isApiError(error, "limited")) throw error
    return (
      <div className="column py-6 md:py-10">
        <ShopDown />
      </div>
    )
  }
}
