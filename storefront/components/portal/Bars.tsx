import { LocaleLink } from "@/components/ui/LocaleLink"

/** One row: what it is called, how much of it there is, and the list behind it. */
export interface Bar {
  key: string
  name: string
  amount: number
  /** The amount as it is written, with what belongs to it. */
  said: string
  /** Absent where nothing is behind it. */
  href?: string
}

/**
 * Amounts side by side, each with its own figure, so that nothing has to be read off a length. Drawn as a table on the server: a
 * reader that speaks reads rows, and a printer prints them.
 *
 * @param caption what is counted
 */
export function Bars({
  caption,
  what,
  howMuch,
  bars,
}: {
  caption: string
  what: string
  howMuch: string
  bars: readonly Bar[]
}) {
  const most = Math.max(...bars.map(({ amount }) => amount), 1)
  return (
    <table className="w-full text-left">
      <caption className="pb-2 text-left text-lg font-semibold">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">{howMuch}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, name, amount, said, href }) => (
          <tr key={key} className="border-t border-ke">
            <th scope="row" className="w-1/2 py-2 pr-3 align-top font-normal wrap-anywhere">
              {href ? (
                <LocaleLink href={href} className="link inline-block min-h-6">
                  {name}
                </LocaleLink>
              ) : (
                name
              )}
            </th>
            <td className="py-2 align-top">
              <span className="tabular-nums">{said}</span>
              <svg
                aria-hidden="true"
                viewBox="0 0 100 4"
                preserveAspectRatio="none"
                className="mt-1 block h-2 w-full"
              >
                <rect width={(amount / most) * 100} height="4" className="fill-la-che" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
