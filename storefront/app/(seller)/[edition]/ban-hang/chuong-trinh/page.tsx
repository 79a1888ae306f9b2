import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { ProgrammeRow } from "@/components/portal/programmes/ProgrammeRow"
import { SellerScreen } from "@/components/portal/SellerScreen"
import { EmptyState } from "@/components/ui/EmptyState"
import { Notice } from "@/components/ui/Notice"
import { sellerPaths } from "@/lib/portal/paths"
import { readProgrammes } from "@/lib/portal/programmes/read"
import { type Stand, standOf } from "@/lib/portal/programmes/stand"
import { actingSeller } from "@/lib/portal/seller"
import type { RawParams } from "@/lib/search/state"

export const dynamic = "force-dynamic"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("promo.seller")
  return { title: t("title") }
}

const STANDS: readonly Stand[] = ["waiting", "asked", "joined", "open", "over"]

/** Programmes of trade offices that the seller is invited to, takes part in, or that are over. `vua` names what was just done here. */
export default async function SellerProgrammesPage({
  searchParams,
}: {
  searchParams: Promise<RawParams>
}) {
  const { vua, loi } = await searchParams
  const { token, ...me } = await actingSeller()
  const programmes = await readProgrammes(token)
  const t = await getTranslations("promo.seller")
  return (
    <SellerScreen
      me={me}
      at="account"
      title={t("title")}
      back={{ href: sellerPaths.account, label: t("back") }}
    >
      {vua === "joined" || vua === "applied" || vua === "left" || loi === "gone" ? (
        <div role="status" className="mb-4">
          <Notice tone={loi ? "error" : "info"}>
            {t(
              loi
                ? "gone"
                : vua === "left"
                  ? "hasLeft"
                  : vua === "applied"
                    ? "hasApplied"
                    : "hasJoined",
            )}
          </Notice>
        </div>
      ) : null}
      <p className="mb-4 text-cham-nhat">{t("lead")}</p>
      {programmes.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneHint")}</p>
        </EmptyState>
      ) : (
        STANDS.map((stand) => {
          const those = programmes.filter((programme) => standOf(programme) === stand)
          return those.length === 0 ? null : (
            <section key={stand} aria-labelledby={stand} className="mb-8">
              <h2 id={stand} className="mb-2 text-xl">
                {t(`heap.${stand}`)}
              </h2>
              <ul className="border-b border-ke">
                {those.map((programme) => (
                  <ProgrammeRow key={programme.id} programme={programme} />
                ))}
              </ul>
            </section>
          )
        })
      )}
    </SellerScreen>
  )
}
