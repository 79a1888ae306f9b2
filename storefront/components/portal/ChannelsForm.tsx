import { getTranslations } from "next-intl/server"
import { TextField } from "@/components/ui/Field"
import { currentLocale } from "@/i18n/current"
import { spokenPhone } from "@/lib/checkout/phone"
import { CHANNELS } from "@/lib/portal/channels"
import { chooseChannels } from "@/lib/portal/choose-channels"
import type { SellerMe } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** How one is told of new orders: an order nobody heard of expires. */
export async function ChannelsForm({ member }: Pick<SellerMe, "member">) {
  const t = await getTranslations("portal.seller.channels")
  const number = member.message_phone ?? member.phone
  // Who has no letter box is not offered letters.
  const offered = CHANNELS.filter((channel) => channel !== "email" || member.email)
  return (
    <section aria-labelledby="channels">
      <h2 id="channels" className="mb-2 text-xl">
        {t("title")}
      </h2>
      <PortalForm
        action={chooseChannels}
        hidden={{ locale: await currentLocale() }}
        words={await portalFormWords()}
      >
        <fieldset>
          <legend className="text-cham-nhat">{t("legend")}</legend>
          {offered.map((channel) => (
            <label
              key={channel}
              className="flex min-h-12 cursor-pointer items-center gap-3 border-b border-ke py-2"
            >
              <input
                type="checkbox"
                name="channel"
                value={channel}
                defaultChecked={member.channels.includes(channel)}
                className="size-6 shrink-0 accent-la-che"
              />
              <span className="wrap-anywhere">
                {channel === "email" ? t("email", { email: member.email ?? "" }) : t(channel)}
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          id="message-phone"
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          label={t("phone")}
          hint={t("phoneHint")}
          defaultValue={number ? spokenPhone(number) : ""}
          maxLength={32}
          className="mt-4"
        />
        <div className="mt-4">
          <BigButton variant="secondary">{t("save")}</BigButton>
        </div>
      </PortalForm>
    </section>
  )
}
