import { getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/EmptyState"
import { currentLocale } from "@/i18n/current"
import { localePath } from "@/i18n/edition"
import { formatMoment, formatTime } from "@/lib/portal/clock"
import { doors } from "@/lib/portal/doors"
import { tapOwner } from "@/lib/portal/offline/owner"
import { readToday } from "@/lib/portal/seller"
import type { SellerMe } from "@/lib/portal/types"
import { nameOf } from "@/lib/words"
import { DrawnFor } from "../DrawnFor"
import { CopiedOrder } from "./CopiedOrder"
import { NetworkNotice } from "./NetworkNotice"
import { Offline } from "./Offline"

/** More of each than one person sends on a day without a network. */
const MOST = 30

/** All that is to be done today and is on its way on one page, with every order whole, as no other page can be opened without a network. */
export async function CopyOfToday({ me, token }: { me: SellerMe; token: string }) {
  const t = await getTranslations("portal.seller")
  const locale = await currentLocale()
  const now = new Date().toISOString()
  const { heaps } = await readToday(token, MOST)
  const shown = heaps.filter(({ count }) => count > 0)
  return (
    <div className="mx-auto max-w-3xl">
      <p className="text-sm text-cham-nhat">{nameOf(me.seller, locale)}</p>
      <h1 className="mb-3 text-3xl">{t("todayTitle")}</h1>
      <NetworkNotice
        door={localePath(locale, doors.seller.path)}
        words={{
          lost: t("offline.copy", { time: formatTime(now, locale) }),
          others: t("offline.others"),
          back: t("offline.back", { moment: formatMoment(now, locale) }),
          open: t("offline.latest"),
        }}
      />
      <Offline at="copy" />
      {shown.length === 0 ? <EmptyState title={t("nothingToDo")} /> : null}
      <DrawnFor seller={me.seller.id} owner={tapOwner(me)}>
        {shown.map(({ status, orders, count }) => (
          <section key={status} aria-labelledby={status} className="mb-8">
            <h2 id={status} className="mb-2 text-xl">
              {t(`todo.${status}`)} ({count})
            </h2>
            <ul className="flex flex-col gap-2">
              {orders.map((order) => (
                <CopiedOrder
                  key={order.id}
                  order={order}
                  owner={tapOwner(me)}
                  selling={me.seller.status === "active"}
                />
              ))}
            </ul>
          </section>
        ))}
      </DrawnFor>
    </div>
  )
}
