import type { ReactNode } from "react"
import { Link } from "react-router-dom"
import type { FigureWords } from "../../lib/figure-words"
import {
  certificatesPage,
  type NationalFigures,
  UNKNOWN,
  type WantedCertificates,
} from "../../lib/national-figures"
import { Part } from "./part"
import { Rows } from "./rows"

interface Name {
  name: string
  name_en: string
}

/** What the country's register holds: by standing, stars and month of end, by set and by commune; each figure opens its certificates. */
export const Register = ({
  data: { certificates, communes, set_names },
  text,
  named,
}: {
  data: NationalFigures
  text: FigureWords
  /** A name in the reader's language. */
  named: (name: Name) => string
}) => {
  const open = (label: ReactNode, wanted: WantedCertificates) => (
    <Link to={certificatesPage(wanted)} className="text-ui-fg-interactive inline-block py-1">
      {label}
    </Link>
  )
  const calledIn = (names: Record<string, Name>, code: string) => {
    const name = names[code]
    return name ? named(name) : code
  }
  const byCode = (
    counted: readonly { code: string | null; count: number }[],
    names: Record<string, Name>,
    by: "set" | "commune",
  ) =>
    counted.map(({ code, count }) => ({
      key: code ?? "",
      cells: [
        open(code ? calledIn(names, code) : text.unknown, {
          [by]: code ?? UNKNOWN,
          holding: "yes",
        }),
        count,
      ],
    }))
  return (
    <>
      <Part title={text.register}>
        <Rows
          label={text.register}
          head={[text.state, text.count]}
          rows={[
            ...certificates.standings.map(({ code, count }) => ({
              key: code,
              cells: [
                open(text.standings[code as keyof typeof text.standings] ?? code, {
                  standing: code,
                }),
                count,
              ],
            })),
            ...certificates.stars.map(({ code, count }) => ({
              key: `stars ${code}`,
              cells: [
                open(text.stars_of.replace("{stars}", code), { stars: code, holding: "yes" }),
                count,
              ],
            })),
            ...certificates.ending
              .filter(({ count }) => count > 0)
              .map(({ month, count }) => ({
                key: month,
                cells: [
                  open(text.ending.replace("{month}", monthOf(month)), {
                    ends: month,
                    holding: "yes",
                  }),
                  count,
                ],
              })),
          ]}
          none={text.none}
        />
      </Part>
      <Part title={text.certified_sets}>
        <Rows
          label={text.certified_sets}
          head={[text.set, text.count]}
          rows={byCode(certificates.sets, set_names, "set")}
          none={text.none}
        />
      </Part>
      <Part title={text.certified_communes}>
        <Rows
          label={text.certified_communes}
          head={[text.commune, text.count]}
          rows={byCode(certificates.communes, communes, "commune")}
          none={text.none}
        />
      </Part>
    </>
  )
}

const monthOf = (month: string): string => month.split("-").reverse().join("/")
