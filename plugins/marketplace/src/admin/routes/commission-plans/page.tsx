import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ReceiptPercent } from "@medusajs/icons"
import { Badge, Button, Container, Heading, Table, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { PLANS_KEY, PlanDrawer } from "../../components/plan-drawer"
import {
  CONDITIONS,
  currentPlan,
  type Plan,
  type Rate,
  readPlans,
} from "../../lib/commission-plans"
import { type CommissionWords, commissionWords } from "../../lib/commission-words"

/** What the marketplace takes, by the plans that hold from a moment on, and a drawer to write the next. */
const CommissionPlansPage = () => {
  const { i18n } = useTranslation()
  const text = commissionWords(i18n.language)
  const { data: plans, error } = useQuery({ queryKey: PLANS_KEY, queryFn: readPlans })
  const [isNew, setIsNew] = useState(false)
  const current = currentPlan(plans ?? [])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-6 py-4">
        <div>
          <Heading>{text.title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {text.lead}
          </Text>
        </div>
        <Button size="small" variant="secondary" disabled={!plans} onClick={() => setIsNew(true)}>
          {text.add}
        </Button>
      </div>
      {error && (
        <Text role="alert" className="text-ui-fg-error px-6 py-4">
          {text.failed}
        </Text>
      )}
      {!plans && !error && (
        <Text role="status" className="text-ui-fg-subtle px-6 py-4">
          {text.loading}
        </Text>
      )}
      {plans?.length === 0 && <Text className="px-6 py-4">{text.empty}</Text>}
      {plans?.map((plan) => (
        <PlanSection
          key={plan.id}
          plan={plan}
          current={current}
          text={text}
          language={i18n.language}
        />
      ))}
      {isNew && (
        <PlanDrawer
          from={(current ?? plans?.[0])?.rates ?? []}
          text={text}
          onClose={() => setIsNew(false)}
        />
      )}
    </Container>
  )
}

const PlanSection = ({
  plan,
  current,
  text,
  language,
}: {
  plan: Plan
  current: Plan | undefined
  text: CommissionWords
  language: string
}) => {
  const moment = new Intl.DateTimeFormat(language.startsWith("vi") ? "vi-VN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(new Date(plan.valid_from))
  const isPlanned = Date.parse(plan.valid_from) > Date.now()
  return (
    <section aria-labelledby={plan.id} className="px-6 py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading level="h2" id={plan.id}>
          {text.from} {moment}
        </Heading>
        {plan.id === current?.id && (
          <Badge size="2xsmall" color="green">
            {text.current}
          </Badge>
        )}
        {isPlanned && (
          <Badge size="2xsmall" color="blue">
            {text.planned}
          </Badge>
        )}
      </div>
      <Text size="small" className="text-ui-fg-subtle">
        {[plan.note, text.order].filter(Boolean).join(" · ")}
      </Text>
      <div role="region" aria-label={moment} tabIndex={0} className="mt-2 overflow-x-auto">
        <Table className="whitespace-nowrap">
          <Table.Body>
            {plan.rates.map((rate, index) => (
              <Table.Row key={rate.name}>
                <Table.Cell>{index + 1}</Table.Cell>
                <Table.Cell>{rate.name}</Table.Cell>
                <Table.Cell>{conditionsOf(rate, text)}</Table.Cell>
                <Table.Cell className="text-right">
                  {new Intl.NumberFormat(language.startsWith("vi") ? "vi" : "en", {
                    style: "percent",
                    maximumFractionDigits: 2,
                  }).format(rate.bp / 10_000)}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </div>
    </section>
  )
}

function conditionsOf({ when }: Rate, text: CommissionWords): string {
  const said = CONDITIONS.flatMap((condition) => {
    const value = when[condition]
    if (!value) return []
    const word =
      condition === "seller_kind" ? (text.kinds[value as keyof typeof text.kinds] ?? value) : value
    return [`${text.conditions[condition]}: ${word}`]
  })
  return said.join(", ") || text.everything
}

export const config = defineRouteConfig({
  label: "commissionPlans",
  translationNs: "ocopMarketplace",
  icon: ReceiptPercent,
})

export default CommissionPlansPage
