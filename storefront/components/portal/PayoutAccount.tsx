import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatMoment } from "@/lib/portal/clock"
import { askAccount, keepAccount } from "@/lib/portal/owner-actions"
import { portalRead } from "@/lib/portal/session"
import type { PayoutAccounts, ShownAccount } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { OwnerForm } from "./OwnerForm"
import { PortalForm } from "./PortalForm"
import { ownerFormWords, portalFormWords } from "./words"

/** Where the seller's money goes, the change that waits, and the way to another account. */
export async function PayoutAccount({ token }: { token: string }) {
  const t = await getTranslations("portal.seller.bank")
  const locale = await currentLocale()
  const { bank_account, pending, banks } = await portalRead<PayoutAccounts>(
    "seller",
    "/seller/bank-account",
    token,
  )
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="current">
        <h2 id="current" className="mb-2 text-xl">
          {t("current")}
        </h2>
        {bank_account ? <Account account={bank_account} /> : <p>{t("none")}</p>}
      </section>
      {pending ? (
        <section aria-labelledby="pending" className="border-2 border-la-che bg-giay p-4">
          <h2 id="pending" className="mb-2 text-xl">
            {t("pending", { moment: formatMoment(pending.effective_at, locale) })}
          </h2>
          <Account account={pending} />
          <p className="my-3">{t("pendingHint")}</p>
          <PortalForm action={keepAccount} hidden={{ locale }} words={await portalFormWords()}>
            <BigButton variant="secondary">{t("keep")}</BigButton>
          </PortalForm>
        </section>
      ) : (
        <section aria-labelledby="change">
          <h2 id="change" className="mb-2 text-xl">
            {t("change")}
          </h2>
          <p className="mb-4">{t("changeHint")}</p>
          <OwnerForm
            action={askAccount}
            locale={locale}
            words={await ownerFormWords(t("ask"))}
            fields={[
              {
                name: "bank_bin",
                label: t("field.bank_bin"),
                kind: "choice",
                options: banks.map(({ bin, name }) => ({ value: bin, label: name })),
              },
              { name: "account_no", label: t("field.account_no"), kind: "digits" },
              {
                name: "account_name",
                label: t("field.account_name"),
                hint: t("holderHint"),
                kind: "text",
              },
              {
                name: "password",
                label: t("field.password"),
                hint: t("passwordHint"),
                kind: "password",
              },
            ]}
          />
        </section>
      )}
    </div>
  )
}

function Account({ account }: { account: ShownAccount }) {
  return (
    <p>
      <span className="block text-lg font-semibold tabular-nums">{account.account_no}</span>
      <span className="block wrap-anywhere">{account.account_name}</span>
      <span className="block text-cham-nhat">{account.bank_name ?? account.bank_bin}</span>
    </p>
  )
}
