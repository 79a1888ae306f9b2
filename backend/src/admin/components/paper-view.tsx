import { Button, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { openPaper, type PaperWords } from "../lib/papers"

/** Times the width of its frame. */
const ZOOMS = [1, 1.5, 2, 3, 4] as const

/** A paper beside what is decided of it: a photo that can be enlarged, or a PDF in the browser's own reader. */
export const PaperView = ({
  file,
  name,
  part,
  text,
}: {
  file: string
  name: string
  /** Which of several files: "2/3". */
  part?: string
  text: PaperWords
}) => {
  const [paper, setPaper] = useState<{ url: string; type: string }>()
  const [failed, setFailed] = useState(false)
  const [zoom, setZoom] = useState(0)
  useEffect(() => () => void (paper && URL.revokeObjectURL(paper.url)), [paper])
  const open = async () => {
    setFailed(false)
    try {
      setPaper(await openPaper(file))
    } catch {
      setFailed(true)
    }
  }
  const isPhoto = paper?.type.startsWith("image/")
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="secondary"
          aria-label={`${paper ? text.close_paper : text.open_paper}: ${name}`}
          onClick={() => (paper ? setPaper(undefined) : void open())}
        >
          {[paper ? text.close_paper : text.open_paper, part].filter(Boolean).join(" ")}
        </Button>
        {isPhoto && (
          <>
            <Button
              size="small"
              variant="transparent"
              disabled={zoom === 0}
              onClick={() => setZoom(zoom - 1)}
            >
              {text.smaller}
            </Button>
            <Button
              size="small"
              variant="transparent"
              disabled={zoom === ZOOMS.length - 1}
              onClick={() => setZoom(zoom + 1)}
            >
              {text.larger}
            </Button>
          </>
        )}
        {paper && (
          <a
            href={paper.url}
            target="_blank"
            rel="noopener noreferrer"
            className="text-ui-fg-interactive txt-small py-2"
          >
            {text.new_tab}
          </a>
        )}
      </div>
      {failed && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {text.paper_failed}
        </Text>
      )}
      {paper &&
        (isPhoto ? (
          <div
            role="region"
            aria-label={name}
            tabIndex={0}
            className="bg-ui-bg-subtle border-ui-border-base overflow-auto rounded border"
            style={{ maxHeight: "70vh" }}
          >
            <img
              src={paper.url}
              alt={name}
              style={{ width: `${(ZOOMS[zoom] ?? 1) * 100}%`, maxWidth: "none" }}
            />
          </div>
        ) : (
          <iframe
            src={paper.url}
            title={name}
            className="border-ui-border-base w-full rounded border"
            style={{ height: "70vh" }}
          />
        ))}
    </div>
  )
}
