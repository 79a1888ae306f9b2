import { getTranslations } from "next-intl/server"
import { TextField } from "@/components/ui/Field"
import { moveOrder } from "@/lib/portal/move-order"
import { BigButton } from "./BigButton"
import { Choices } from "./Choices"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** Whom most parcels of the countryside travel with; any other name may be typed. */
const CARRIERS = ["Viettel Post", "Vietnam Post (VNPost)", "GHN", "GHTK", "J&T Express", "Nhà xe"]

/** How a parcel can leave, and where the cash of one that is paid at the door goes then. */
const WAYS = ["carrier", "coach", "own"] as const

/**
 * How the parcel leaves: with a carrier and its number, or in the seller's own hands. Where cash is collected, also to whom it is
 * brought: nothing is chosen for the seller, since it decides who owes whom.
 */
export async function HandOverForm({
  hidden,
  collects,
}: {
  hidden: Record<string, string>
  /** Whether whoever brings it takes the buyer's cash: then a carrier has to be named. */
  collects: boolean
}) {
  const t = await getTranslations("portal.seller")
  return (
    <PortalForm
      action={moveOrder}
      hidden={{ ...hidden, verb: "hand-over" }}
      words={await portalFormWords()}
      className="group/hand"
    >
      {collects ? (
        <Choices
          name="way"
          legend={t("handOver.cash.way")}
          choices={WAYS.map((way) => ({
            value: way,
            label: t(`handOver.cash.${way}`),
            hint: t(`handOver.cash.${way}Means`),
          }))}
          asked
        />
      ) : (
        <Choices
          name="way"
          legend={t("handOver.way")}
          choices={[
            { value: "carrier", label: t("handOver.carrier") },
            { value: "own", label: t("handOver.own") },
          ]}
        />
      )}
      {/* Whoever carries it has no number to type. */}
      <div className="mt-3 flex flex-col gap-4 group-has-[[value=own]:checked]/hand:hidden">
        <TextField
          id="carrier"
          label={t("handOver.carrierName")}
          optional={collects ? undefined : t("handOver.optional")}
          hint={collects ? <Collects words={t("handOver.collects")} /> : undefined}
          list="carriers"
          maxLength={60}
          autoComplete="off"
        />
        <datalist id="carriers">
          {CARRIERS.map((carrier) => (
            <option key={carrier} value={carrier} />
          ))}
        </datalist>
        <TextField
          id="tracking_number"
          label={t("handOver.number")}
          optional={t("handOver.optional")}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </div>
      <div className="mt-4">
        <BigButton>{t("next.packed.act")}</BigButton>
      </div>
    </PortalForm>
  )
}

/** Why the name is needed; a word of warning when it was left out. What was typed stays. */
const Collects = ({ words }: { words: string }) => (
  <span className="group-data-[problem=carrier]/hand:font-semibold group-data-[problem=carrier]/hand:text-gac">
    {words}
  </span>
)
