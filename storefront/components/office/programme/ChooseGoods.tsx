import { Checkbox, SelectField } from "@/components/ui/Field"
import { type ListName, LISTS, type Typed } from "@/lib/portal/office-programmes/terms"

/** What an office may choose its goods by, each with how many goods it has. */
export interface GoodsChoices {
  lists: Record<ListName, { value: string; label: string; count: number }[]>
  /** Goods of the province that are on sale, and those with a certificate in force. */
  all: string
}

export interface ChoiceWords {
  standing: string
  leastStars: string
  anyStars: string
  stars: Record<"3" | "4" | "5", string>
  list: Record<ListName, string>
  listHint: string
  none: string
}

/** Which of the province's goods it is for. What is left open asks nothing. */
export function ChooseGoods({
  choices,
  typed,
  words,
}: {
  choices: GoodsChoices
  typed: Typed
  words: ChoiceWords
}) {
  return (
    <>
      <p>{choices.all}</p>
      <Checkbox
        id="standing"
        value="yes"
        label={words.standing}
        defaultChecked={typed.texts.standing === "yes"}
      />
      <SelectField
        id="least_stars"
        label={words.leastStars}
        defaultValue={typed.texts.least_stars ?? ""}
      >
        <option value="">{words.anyStars}</option>
        {(["3", "4", "5"] as const).map((stars) => (
          <option key={stars} value={stars}>
            {words.stars[stars]}
          </option>
        ))}
      </SelectField>
      <p className="text-sm text-cham-nhat">{words.listHint}</p>
      {LISTS.map((name) => {
        const chosen = typed.lists[name]
        return (
          <details
            key={name}
            open={chosen.length > 0 || undefined}
            className="border border-vien bg-giay"
          >
            <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2 font-semibold">
              {words.list[name]}
            </summary>
            <fieldset id={name} className="border-t border-ke px-4 py-2">
              <legend className="sr-only">{words.list[name]}</legend>
              {choices.lists[name].length === 0 ? <p>{words.none}</p> : null}
              {choices.lists[name].map(({ value, label, count }) => (
                <Checkbox
                  key={value}
                  id={`${name}-${value}`}
                  name={name}
                  value={value}
                  label={`${label} (${count})`}
                  defaultChecked={chosen.includes(value)}
                />
              ))}
            </fieldset>
          </details>
        )
      })}
    </>
  )
}
