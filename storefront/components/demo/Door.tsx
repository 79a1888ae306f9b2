import type { ReactNode } from "react"

/** One way in: who one is behind it, what is there, and the click. */
export function Door({ who, text, children }: { who: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-2 rounded-md border border-ke bg-giay p-4">
      <h3 className="text-lg">{who}</h3>
      <p className="grow text-sm text-cham-nhat">{text}</p>
      {children}
    </li>
  )
}
