import { getTranslations } from "next-intl/server"
import { currentLocale } from "@/i18n/current"
import { formatInstant } from "@/lib/order/times"
import { qrImage } from "@/lib/order/qr"
import type { Transfer } from "@/lib/order/view"
import { formatDong } from "@/lib/money"
import { CopyButton } from "./CopyButton"

/** The transfer an order waits for: scan it, or copy it line by line; and until when. */
export async function TransferPanel({ transfer }: { transfer: Transfer & { qr: string } }) {
  const t = await getTranslations("order")
  const locale = await currentLocale()
  const amount = formatDong(transfer.amount, locale)
  const image = await qrImage(transfer.qr)
  const rows = [
    { name: t("bank"), shown: transfer.bank_name },
    { name: t("account_number"), shown: transfer.account_no, copy: transfer.account_no },
    { name: t("account_name"), shown: transfer.account_name },
    { name: t("amount"), shown: amount, copy: String(transfer.amount) },
    { name: t("memo"), shown: transfer.memo, copy: transfer.memo, hint: t("memo_hint") },
  ]
  return (
    <section
      aria-labelledby="transfer"
      data-testid="transfer"
      className="rounded-md border-2 border-la-che bg-giay p-4 md:p-6"
    >
      <h2 id="transfer" className="text-xl">
        {t("transfer_title")}
      </h2>
      <p className="mt-1">{t("transfer_text")}</p>
      {transfer.pay_before ? (
        <p className="mt-2 font-semibold">
          {t("transfer_until", { date: formatInstant(transfer.pay_before, locale) })}
        </p>
      ) : null}
      <div className="mt-4 grid gap-6 md:grid-cols-[auto_1fr]">
        <div className="flex flex-col items-center gap-1">
          <img
            src={image}
            width={240}
            height={240}
            alt={t("qr_alt", { amount, account: transfer.account_no, memo: transfer.memo })}
            className="border border-ke"
          />
          <a href={image} download={`vietqr-${transfer.memo}.svg`} className="tap link text-sm">
            {t("save_qr")}
          </a>
        </div>
        <dl className="divide-y divide-ke">
          {rows.map((row) => (
            <div key={row.name} className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-2">
              <dt className="text-sm text-cham-nhat">{row.name}</dt>
              <dd className="row-span-2">
                {row.copy ? (
                  <CopyButton
                    text={row.copy}
                    label={t("copy")}
                    name={t("copy_of", { what: row.name })}
                    done={t("copied", { what: row.name })}
                  />
                ) : null}
              </dd>
              <dd className="col-start-1 select-all text-lg font-semibold tabular-nums">
                {row.shown}
                {row.hint ? (
                  <span className="block text-sm font-normal text-cham-nhat">{row.hint}</span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
