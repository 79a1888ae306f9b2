import { Table, Text } from "@medusajs/ui"
import type { MergerReport } from "../../../provinces/report"
import { named } from "../../lib/office-words"
import { counted } from "../../lib/province-mergers"
import type { MergerWords } from "../../lib/province-merger-words"

/** What a merger did or would do: what is in the way, and what each has and the successor has then. */
export const ReportOfMerger = ({
  report,
  text,
  language,
}: {
  report: MergerReport
  text: MergerWords
  language: string
}) => {
  const number = new Intl.NumberFormat(language)
  const rewritten = Object.values(report.rewritten).reduce((sum, count) => sum + count, 0)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" role="status">
      {report.obstacles.length > 0 ? (
        <div className="text-ui-fg-error">
          <Text weight="plus">{text.obstacles}</Text>
          <ul className="list-disc pl-5">
            {report.obstacles.map((obstacle) => (
              <li key={obstacle}>{text.obstacle[obstacle]}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Text weight="plus">{text[report.outcome]}</Text>
      )}
      {report.before && (
        <div role="region" aria-label={text.kind} tabIndex={0} className="overflow-x-auto">
          <Table className="whitespace-nowrap">
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>{text.kind}</Table.HeaderCell>
                <Table.HeaderCell>{named(report.from, language)}</Table.HeaderCell>
                <Table.HeaderCell>{named(report.into, language)}</Table.HeaderCell>
                <Table.HeaderCell>{text.after}</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {counted(report).map(({ key, from, into, after }) => (
                <Table.Row key={key}>
                  <Table.Cell>{text.kinds[key] ?? key}</Table.Cell>
                  <Table.Cell>{number.format(from)}</Table.Cell>
                  <Table.Cell>{number.format(into)}</Table.Cell>
                  <Table.Cell>{after === null ? "–" : number.format(after)}</Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      {rewritten > 0 && (
        <Text size="small">{text.rewritten.replace("{count}", number.format(rewritten))}</Text>
      )}
      {report.suspended > 0 && (
        <Text size="small">
          {text.suspended.replace("{count}", number.format(report.suspended))}
        </Text>
      )}
      {report.goods > 0 && (
        <Text size="small">{text.goods.replace("{count}", number.format(report.goods))}</Text>
      )}
    </div>
  )
}
