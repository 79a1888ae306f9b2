import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { currentEdition } from "@/i18n/current"
import { demoAccounts } from "@/lib/demo/accounts"
import { sellersOrders } from "@/lib/demo/behind-the-doors"
import { onlyDemo } from "@/lib/demo/guard"
import { formatDong } from "@/lib/money"
import { Table } from "@/components/demo/Table"
import { sayStatus } from "@/components/order/words"
import { LocaleLink } from "@/components/ui/LocaleLink"

/** Whatever the seller's API answers now. */
export const dynamic = "force-dynamic"

/** A seller's orders as the seller's own API answers them: their part and nobody else's. */
export default async function SellerDoor({ params }: { params: Promise<{ number: string }> }) {
  const dataDir = await onlyDemo()
  const { sellers } = await demoAccounts(dataDir)
  const account = sellers[Number((await params).number) - 1] ?? notFound()
  const edition = await currentEdition()
  const t = await getTranslations("demo")
  const orders = await sellersOrders(account, edition)
  const rows = await Promise.all(
    orders.map(async (order) => [
      order.display_id,
      order.lines.map((line) => `${line.quantity} × ${line.title}`).join(", "),
      await sayStatus(order.status, edition.locale),
      formatDong(order.total, edition.locale),
    ]),
  )
  return (
    <div className="column py-6 md:py-10">
      <LocaleLink href="/demo" className="tap link">
        {t("back")}
      </LocaleLink>
      <h1 className="mb-6 text-3xl">{t("orders_of", { seller: account.seller })}</h1>
      {rows.length === 0 ? (
        <p>{t("no_orders")}</p>
      ) : (
        <Table
          caption={t("orders_of", { seller: account.seller })}
          head={[t("number"), t("goods"), t("status"), t("total")]}
          rows={rows}
        />
      )}
    </div>
  )
}
