import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CashSolid } from "@medusajs/icons"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { CarrierCash } from "../../components/carrier-cash"
import { ListPanel } from "../../components/list-panel"
import { byCarrier, readHeld } from "../../lib/cash"
import { cashWords } from "../../lib/cash-words"

const CASH_KEY = ["collected-cash"]

/** Cash that carriers collected and have not handed over, and what of it has come. */
const CollectedCashPage = () => {
  const { i18n } = useTranslation()
  const text = cashWords(i18n.language)
  const { data, error } = useQuery({ queryKey: CASH_KEY, queryFn: readHeld })
  return (
    <ListPanel text={text} data={data} error={error}>
      {(parcels) =>
        byCarrier(parcels).map(([carrier, held]) => (
          <CarrierCash
            key={carrier ?? ""}
            carrier={carrier}
            parcels={held}
            text={text}
            language={i18n.language}
          />
        ))
      }
    </ListPanel>
  )
}

export const config = defineRouteConfig({
  label: "collectedCash",
  translationNs: "ocopMarketplace",
  icon: CashSolid,
})

export default CollectedCashPage
