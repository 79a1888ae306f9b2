import { Button, Input, Label, Select, Text, toast, usePrompt } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { MergerReport } from "../../../provinces/report"
import { named } from "../../lib/office-words"
import type { ListedProvince } from "../../lib/offices"
import { askMerger, type TypedMerger } from "../../lib/province-mergers"
import { mergerRefusal, type MergerWords } from "../../lib/province-merger-words"
import { ReportOfMerger } from "./merger-report"

const EMPTY: TypedMerger = { from: "", into: "", resolution: "", resolved_on: "", office_name: "" }

/** What is merged into what, and by which resolution. It is merged for good only as it was rehearsed without an obstacle. */
export const MergerForm = ({
  provinces,
  text,
  language,
}: {
  provinces: ListedProvince[]
  text: MergerWords
  language: string
}) => {
  const cache = useQueryClient()
  const prompt = usePrompt()
  const [typed, setTyped] = useState(EMPTY)
  const [report, setReport] = useState<MergerReport | null>(null)
  const change = (part: Partial<TypedMerger>) => {
    setTyped({ ...typed, ...part })
    setReport(null)
  }
  const act = useMutation({
    mutationFn: (rehearse: boolean) => askMerger(typed, rehearse),
    onSuccess: async ({ merger }) => {
      setReport(merger)
      if (merger.outcome === "rehearsed") return
      toast.success(text[merger.outcome])
      setTyped(EMPTY)
      await cache.invalidateQueries()
    },
    onError: (error: Error) => toast.error(mergerRefusal(error.message, text)),
  })
  const mayMerge = report?.outcome === "rehearsed" && report.obstacles.length === 0
  const merge = async () => {
    if (!report) return
    const put = (words: string) =>
      words
        .replace("{from}", named(report.from, language))
        .replace("{into}", named(report.into, language))
    const isSure = await prompt({
      title: put(text.sure),
      description: put(text.sure_lead),
      confirmText: text.merge,
      cancelText: text.cancel,
    })
    if (isSure) act.mutate(false)
  }
  return (
    <>
      <form
        noValidate
        className="px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate(true)
        }}
      >
        <div className="flex max-w-xl flex-col gap-y-3">
          {(["from", "into"] as const).map((side) => (
            <div key={side}>
              <Label size="small" htmlFor={`merger-${side}`}>
                {text[side]}
              </Label>
              <Select value={typed[side]} onValueChange={(code) => change({ [side]: code })}>
                <Select.Trigger id={`merger-${side}`}>
                  <Select.Value placeholder={text.choose} />
                </Select.Trigger>
                <Select.Content>
                  {provinces.map((province) => (
                    <Select.Item key={province.code} value={province.code}>
                      {named(province, language)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </div>
          ))}
          {(["resolution", "resolved_on", "office_name"] as const).map((field) => (
            <div key={field}>
              <Label size="small" htmlFor={`merger-${field}`}>
                {text[field]}
              </Label>
              <Input
                id={`merger-${field}`}
                type={field === "resolved_on" ? "date" : "text"}
                value={typed[field]}
                maxLength={200}
                onChange={(event) => change({ [field]: event.target.value })}
              />
            </div>
          ))}
          <Text size="small" className="text-ui-fg-subtle">
            {text.office_hint}
          </Text>
          <Button type="submit" size="small" className="w-fit" isLoading={act.isPending}>
            {text.rehearse}
          </Button>
        </div>
      </form>
      {report && <ReportOfMerger report={report} text={text} language={language} />}
      {mayMerge && (
        <div className="px-6 py-4">
          <Button
            variant="danger"
            size="small"
            isLoading={act.isPending}
            onClick={() => void merge()}
          >
            {text.merge}
          </Button>
        </div>
      )}
    </>
  )
}
