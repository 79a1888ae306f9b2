import { shownDay } from "@ocop/kit/browser/shown"
import type { ApplicationWords } from "../../lib/application-words"
import type { PaperFile } from "../../lib/seller-applications"
import { PaperView } from "../paper-view"

/** The files of a paper, each to be opened beside what is decided of it. @param name what the paper is called */
export const PaperFiles = ({
  files,
  name,
  text,
}: {
  files: readonly PaperFile[]
  name: string
  text: ApplicationWords
}) =>
  files.map(({ id }, index) => {
    const part = files.length > 1 ? `${index + 1}/${files.length}` : undefined
    return (
      <PaperView
        key={id}
        file={id}
        name={part ? `${name} (${part})` : name}
        part={part}
        text={text}
      />
    )
  })

/** What is known of a paper in a line: these words, then until when it holds. Pure. */
export const paperLine = (
  words: readonly string[],
  { valid_until, endless }: { valid_until: string | null; endless: boolean },
  text: ApplicationWords,
  language: string,
): string =>
  [
    ...words,
    valid_until ? `${text.until} ${shownDay(valid_until, language)}` : null,
    endless ? text.endless : null,
  ]
    .filter(Boolean)
    .join(" · ")
