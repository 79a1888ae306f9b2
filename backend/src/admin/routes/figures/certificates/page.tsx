import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { RowsPage } from "../../../components/figures/rows-page"
import { figureWords } from "../../../lib/figure-words"
import {
  CERTIFICATES_BY,
  readCertificates,
  type WantedCertificates,
} from "../../../lib/national-figures"

/** The certificates that a figure of the country's register counts. */
const FigureCertificatesPage = () => {
  const { i18n } = useTranslation()
  const text = figureWords(i18n.language)
  const vietnamese = i18n.language.startsWith("vi")
  const [asked] = useSearchParams()
  const [page, setPage] = useState(0)
  const wanted: WantedCertificates = Object.fromEntries(
    CERTIFICATES_BY.flatMap((by) => {
      const value = asked.get(by)
      return value ? [[by, value]] : []
    }),
  )
  const { data, error } = useQuery({
    queryKey: ["figures", "certificates", wanted, page],
    queryFn: () => readCertificates(wanted, page),
  })
  return (
    <RowsPage
      title={text.certificates_title}
      head={[
        text.product,
        text.holder,
        text.province,
        text.stars,
        text.state,
        text.decision,
        text.expires,
      ]}
      rows={data?.certificates.map((one) => ({
        key: one.id,
        cells: [
          one.name,
          one.holder ?? "–",
          (vietnamese ? one.province : one.province_en) ?? "–",
          one.stars,
          text.standings[one.standing as keyof typeof text.standings] ?? one.standing,
          one.decision ?? "–",
          one.expires_on?.split("-").reverse().join("/") ?? "–",
        ],
      }))}
      count={data?.count ?? 0}
      page={page}
      onTurn={setPage}
      error={error}
      text={text}
    />
  )
}

export default FigureCertificatesPage
