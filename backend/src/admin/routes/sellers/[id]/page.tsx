import { Badge, Container, Heading } from "@medusajs/ui"
import { shownDay } from "@ocop/kit/browser/shown"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import { NotYet } from "../../../components/not-yet"
import { History } from "../../../components/sellers/history"
import { Money } from "../../../components/sellers/money"
import { People } from "../../../components/sellers/people"
import { State } from "../../../components/sellers/state"
import { kindOf, type SellerWords, sellerWords } from "../../../lib/seller-words"
import { readSeller, type SellerFile } from "../../../lib/sellers"

/** One seller: what it is, who acts for it, what it is owed, where it stands, and all that happened to it. */
const SellerPage = () => {
  const { id = "" } = useParams()
  const { i18n } = useTranslation()
  const text = sellerWords(i18n.language)
  const { data, error } = useQuery({ queryKey: ["sellers", id], queryFn: () => readSeller(id) })
  if (error || !data)
    return (
      <Container>
        <NotYet error={error} text={text} />
      </Container>
    )
  const { seller } = data
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Link to="/sellers" className="text-ui-fg-interactive txt-small py-2">
            {text.back}
          </Link>
          <Heading>{seller.name_vi}</Heading>
        </div>
        <Badge size="small" color={seller.status === "active" ? "green" : "red"}>
          {text.statuses[seller.status]}
        </Badge>
      </Container>
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <div className="flex flex-col gap-y-3">
          <About seller={seller} text={text} language={i18n.language} />
          <People members={data.members} text={text} />
          <State file={data} text={text} />
        </div>
        <div className="flex flex-col gap-y-3">
          <Money id={id} balance={data.balance} text={text} language={i18n.language} />
          <History history={data.history} text={text} language={i18n.language} />
        </div>
      </div>
    </div>
  )
}

const About = ({
  seller,
  text,
  language,
}: {
  seller: SellerFile["seller"]
  text: SellerWords
  language: string
}) => {
  const { kind, phone, tax_code, address, closed_from, closed_until } = seller
  const facts = [
    [text.kind_of, kindOf(kind, language)],
    [text.phone, phone],
    [text.tax_code, tax_code],
    [text.address, address],
    [
      text.holiday,
      [closed_from, closed_until]
        .flatMap((day) => (day ? [shownDay(day, language)] : []))
        .join(" – "),
    ],
  ] as const
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-4">
        {text.about}
      </Heading>
      <dl className="txt-small grid grid-cols-2 gap-y-2 px-6 py-4">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{name}</dt>
            <dd className="break-words">{value || text.none}</dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}

export default SellerPage
