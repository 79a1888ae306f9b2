import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import type { DemoAccounts } from "@/lib/demo/accounts"
import { enterAsShopper, enterAsStaff, enterAtDoor } from "@/lib/demo/enter"
import { Button } from "@/components/ui/Button"
import { Door } from "./Door"

/** Every kind of user's way in, one click each. */
export async function Doors({ accounts }: { accounts: DemoAccounts }) {
  const t = await getTranslations("demo")
  const locale = await currentLocale()
  const knock = (
    action: (form: FormData) => Promise<void>,
    who: string,
    fields: Record<string, string | number> = {},
  ) => (
    <form action={action}>
      {Object.entries({ locale, ...fields }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        type="submit"
        variant="secondary"
        className="w-full"
        aria-label={t("enter_as", { who })}
      >
        {t("enter")}
      </Button>
    </form>
  )
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
      <Door who={t("shopper")} text={t("shopper_text")}>
        {knock(enterAsShopper, t("shopper"))}
      </Door>
      {accounts.sellers.map(({ seller }, index) => (
        <Door key={seller} who={seller} text={t("seller_text")}>
          {knock(enterAtDoor, seller, { door: "seller", number: index })}
        </Door>
      ))}
      {accounts.offices.map(({ province }, index) => (
        <Door key={province} who={t("office", { province })} text={t("office_text")}>
          {knock(enterAtDoor, t("office", { province }), { door: "office", number: index })}
        </Door>
      ))}
      <Door who={t("staff")} text={t("staff_text")}>
        {knock(enterAsStaff, t("staff"))}
      </Door>
    </ul>
  )
}
