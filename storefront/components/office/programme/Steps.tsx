import { getTranslations } from "next-intl/server"
import { cx } from "@/lib/class"
import { type Programme, type ProgrammeState, STATES } from "@/lib/portal/office-programmes/types"

/** Where a programme stands on its way, as the steps that it takes. */
export async function Steps({ programme: { state } }: { programme: Pick<Programme, "state"> }) {
  const t = await getTranslations("officeProgramme")
  const way: readonly ProgrammeState[] =
    state === "dropped"
      ? ["draft", "dropped"]
      : STATES.filter(
          (one) => one !== "dropped" && one !== (state === "stopped" ? "ended" : "stopped"),
        )
  const at = way.indexOf(state)
  return (
    <ol
      aria-label={t("way")}
      className="mb-6 flex max-w-4xl flex-col border-l-2 border-ke md:flex-row md:border-t-2 md:border-l-0"
    >
      {way.map((one, index) => (
        <li
          key={one}
          aria-current={index === at ? "step" : undefined}
          className={cx(
            "-ml-0.5 border-l-4 py-1 pl-3 md:-mt-0.5 md:ml-0 md:flex-1 md:border-t-4 md:border-l-0 md:py-2 md:pl-0",
            index === at
              ? "border-la-che font-semibold text-la-che"
              : index < at && state !== "stopped"
                ? "border-la-che text-cham"
                : "border-transparent text-cham-nhat",
          )}
        >
          {t(`state.${one}`)}
        </li>
      ))}
    </ol>
  )
}
