import { Button } from "@/components/ui/Button"
import { say } from "@/lib/form/say"

export interface ChosenWords {
  /** Of a photo that is about to be sent: `{number}` */
  shown: string
  /** `{name}` */
  chosen: string
  /** `{number}` */
  leaveOut: string
}

/** A file that was chosen and not sent yet. */
export interface Chosen {
  key: string
  paper: Blob
  name: string
  /** Address of the photo in this browser; none of a PDF. */
  photo?: string
}

/** What is about to be sent, page by page, each to be left out again. */
export function ChosenPages({
  chosen,
  disabled,
  onRemove,
  words,
}: {
  chosen: readonly Chosen[]
  disabled: boolean
  onRemove: (key: string) => void
  words: ChosenWords
}) {
  if (chosen.length === 0) return null
  return (
    <ul className={chosen.length > 1 ? "grid grid-cols-2 gap-3" : undefined}>
      {chosen.map(({ key, photo, name }, index) => (
        <li key={key} className="flex flex-col border border-ke bg-giay p-2">
          {photo ? (
            <img
              src={photo}
              alt={say(words.shown, { number: index + 1 })}
              className="max-h-96 w-full grow bg-suong object-contain"
            />
          ) : null}
          <p className="mt-1 text-sm text-cham-nhat wrap-anywhere">{say(words.chosen, { name })}</p>
          <Button
            type="button"
            variant="quiet"
            disabled={disabled}
            onClick={() => onRemove(key)}
            className="self-start"
          >
            {say(words.leaveOut, { number: index + 1 })}
          </Button>
        </li>
      ))}
    </ul>
  )
}
