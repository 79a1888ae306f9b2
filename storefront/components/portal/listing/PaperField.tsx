import { Field, fileClass } from "@/components/ui/Field"

/** A photo or PDF of a paper. */
export function PaperField({ label, hint }: { label: string; hint: string }) {
  return (
    <Field id="file" label={label} hint={hint}>
      <input
        id="file"
        name="file"
        type="file"
        accept="image/jpeg,image/png,image/webp,application/pdf"
        aria-describedby="file-hint"
        className={fileClass}
      />
    </Field>
  )
}
