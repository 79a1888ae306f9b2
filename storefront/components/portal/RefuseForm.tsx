import { getTranslations } from "next-intl/server"
import { TextField } from "@/components/ui/Field"
import { REFUSALS, RETURNS } from "@/lib/portal/order-life"
import type { MoveState } from "@/lib/portal/outcome"
import { BigButton } from "./BigButton"
import { Choices } from "./Choices"
import { PortalForm } from "./PortalForm"
import { portalFormWords } from "./words"

/** Why nothing is sent, or why it came back: one of a few reasons, and a sentence where there is room for one. */
export async function RefuseForm({
  action,
  verb,
  hidden,
  submit,
  noteId,
}: {
  action: (before: MoveState, form: FormData) => Promise<MoveState>
  verb: "refuse" | "return"
  hidden: Record<string, string>
  submit: string
  /** Absent: nothing but the reason is asked. */
  noteId?: string
}) {
  const t = await getTranslations("portal.seller")
  const reasons = verb === "refuse" ? REFUSALS : RETURNS
  return (
    <PortalForm action={action} hidden={{ ...hidden, verb }} words={await portalFormWords()}>
      <Choices
        name="reason"
        legend={t("answer.reason")}
        choices={reasons.map((reason) => ({ value: reason, label: t(`reasonOf.${reason}`) }))}
      />
      {noteId ? (
        <TextField
          id={noteId}
          name="note"
          label={t("answer.note")}
          optional={t("answer.optional")}
          maxLength={500}
          autoComplete="off"
          className="mt-3"
        />
      ) : null}
      <div className="mt-4">
        <BigButton variant="secondary">{submit}</BigButton>
      </div>
    </PortalForm>
  )
}
