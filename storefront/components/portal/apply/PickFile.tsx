import { buttonClass } from "@/components/ui/Button"

/** A file field that looks like a button, and is one to the thumb, the keyboard and a form without scripts. */
export function PickFile({
  id,
  label,
  accept,
  capture,
  disabled,
  primary = false,
  onPick,
}: {
  id: string
  label: string
  accept: string
  capture?: "environment"
  disabled: boolean
  primary?: boolean
  onPick: (input: HTMLInputElement) => Promise<void>
}) {
  return (
    <label
      htmlFor={id}
      className={buttonClass(
        primary ? "primary" : "secondary",
        "relative min-h-14 w-full cursor-pointer flex-wrap focus-within:outline-3 focus-within:outline-offset-2",
      )}
    >
      {label}
      <input
        id={id}
        name={id}
        type="file"
        accept={accept}
        capture={capture}
        multiple={!capture}
        disabled={disabled}
        onChange={(event) => void onPick(event.currentTarget)}
        className="absolute inset-0 size-full cursor-pointer opacity-0 noscript:static noscript:h-auto noscript:opacity-100"
      />
    </label>
  )
}
