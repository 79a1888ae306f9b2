import { Field } from "@/components/ui/Field"

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
        className="min-h-14 w-full rounded-md border border-vien bg-giay p-3 file:mr-3 file:min-h-9 file:border-0 file:bg-la-che-nhat file:px-3 file:font-semibold file:text-la-che-sam"
      />
    </Field>
  )
}
