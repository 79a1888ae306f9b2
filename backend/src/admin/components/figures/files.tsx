import { Button, toast } from "@medusajs/ui"
import type { FigureWords } from "../../lib/figure-words"
import { download } from "../../lib/national-figures"

/** Files to keep, each named by what it holds. */
export const Files = ({
  files,
  text,
  language,
}: {
  files: readonly { name: string; address: string }[]
  text: FigureWords
  language: string
}) => (
  <div className="flex flex-wrap gap-2">
    {files.map(({ name, address }) => (
      <Button
        key={address}
        size="small"
        variant="secondary"
        onClick={() =>
          void download(address, language).catch(() => toast.error(text.download_failed))
        }
      >
        {name}
      </Button>
    ))}
  </div>
)
