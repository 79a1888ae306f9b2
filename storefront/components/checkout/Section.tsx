import type { ReactNode } from "react"

/** One question of the form, as a group that a screen reader names. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string
  hint?: string
  children: ReactNode
}) {
  return (
    <fieldset className="min-w-0 rounded-md border border-ke bg-giay p-4 md:p-6">
      <legend className="float-left mb-3 w-full font-name text-xl font-bold">{title}</legend>
      <div className="clear-both flex flex-col gap-4">
        {hint ? <p className="text-sm text-cham-nhat">{hint}</p> : null}
        {children}
      </div>
    </fieldset>
  )
}
