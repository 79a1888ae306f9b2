import type { ReactNode } from "react"

/** Nothing here, said plainly, with what to do next. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-4 border-y border-ke px-4 py-12 text-center">
      <h2 className="text-2xl">{title}</h2>
      {children ? <div className="text-cham-nhat">{children}</div> : null}
      {actions ? <div className="flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
