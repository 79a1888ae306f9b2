import { getTranslations } from "next-intl/server"
import { buttonClass } from "@/components/ui/Button"
import type { MoveState } from "@/lib/portal/outcome"
import type { OrderedLine } from "@/lib/portal/types"
import { BigButton } from "./BigButton"
import { PartForm } from "./PartForm"
import { PortalForm } from "./PortalForm"
import { RefuseForm } from "./RefuseForm"
import { portalFormWords } from "./words"

/** The two answers to a new order: one tap takes it on; the other asks why not, or how many there are. */
export async function AnswerOrder({
  action,
  hidden,
  lines,
  mayAccept,
  noteId,
}: {
  action: (before: MoveState, form: FormData) => Promise<MoveState>
  /** Which order it is, as the action wants to be told. */
  hidden: Record<string, string>
  lines: readonly OrderedLine[]
  mayAccept: boolean
  noteId?: string
}) {
  const t = await getTranslations("portal.seller.answer")
  // Of one single thing there is no part.
  const divisible = lines.length > 1 || lines.some(({ quantity }) => quantity > 1)
  return (
    <div className="flex flex-col gap-3">
      {mayAccept ? (
        <PortalForm
          action={action}
          hidden={{ ...hidden, verb: "confirm" }}
          words={await portalFormWords()}
          plain
        >
          <BigButton>{t("accept")}</BigButton>
        </PortalForm>
      ) : null}
      <details>
        <summary className={buttonClass("secondary", "min-h-14 w-full text-lg")}>
          {t("refuse")}
        </summary>
        <div className="mt-3 flex flex-col gap-6 border-l-4 border-ke pl-4">
          <section>
            <h3 className="mb-2 text-lg">{t("all")}</h3>
            <RefuseForm
              action={action}
              verb="refuse"
              hidden={hidden}
              submit={t("refuseAll")}
              noteId={noteId}
            />
          </section>
          {mayAccept && divisible ? (
            <section>
              <h3 className="text-lg">{t("part")}</h3>
              <PartForm action={action} hidden={hidden} lines={lines} />
            </section>
          ) : null}
        </div>
      </details>
    </div>
  )
}
