import type { ReactNode } from "react"

/** Nothing here, said plainly, with what to do next. */
export function EmptyState({
  title,
  children,
  actions,
  level = 2,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  /** 1 where it is the whole page. */
  level?: 1 | 2
}) {
  const Heading = `h${level}` as const
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col items-center gap-4 border-y border-ke px-4 py-12 text-center">
      <Heading className="w-full text-2xl wrap-anywhere">{title}</Heading>
      {children ? <div className="text-cham-nhat">{children}</div> : null}
      {actions ? <div className="flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </div>
  )
}
