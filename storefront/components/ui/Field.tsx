import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react"
import { cx } from "@/lib/class"

export interface FieldProps {
  /** The control's id; hint and error get ids derived from it. */
  id: string
  label: ReactNode
  hint?: ReactNode
  /** A sentence that says what to do, in the shopper's language. Marks the control invalid. */
  error?: ReactNode
  /** Written after the label, e.g. "(không bắt buộc)". What is required needs no mark: most of it is. */
  optional?: ReactNode
  className?: string
}

const control =
  "w-full min-h-11 rounded-md border border-vien bg-giay px-3 py-2 text-base text-cham placeholder:text-cham-nhat aria-[invalid=true]:border-gac aria-[invalid=true]:border-2"

/** The look of a control that takes a file. */
export const fileClass =
  "min-h-14 w-full rounded-md border border-vien bg-giay p-3 file:mr-3 file:min-h-9 file:border-0 file:bg-la-che-nhat file:px-3 file:font-semibold file:text-la-che-sam"

/** The ids a control must point at, so that a screen reader hears its hint and its error. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  return cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
}

/** Label, hint, control and error in one order everywhere. Works on the server and in client islands. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={cx("flex flex-col gap-1", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}{" "}
        {optional ? <span className="text-sm font-normal text-cham-nhat">{optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-cham-nhat">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-sm font-semibold text-gac">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** What a control is drawn with, apart from what stands around it. */
function drawn<Control extends { id: string; name?: string }>({
  label,
  hint,
  error,
  optional,
  className,
  ...rest
}: FieldProps & Control) {
  const field = { id: rest.id, label, hint, error, optional, className }
  return {
    field,
    control: {
      name: rest.id,
      ...rest,
      className: control,
      "aria-invalid": Boolean(error),
      "aria-describedby": describedBy(field),
    },
  }
}

/** A field with a one-line input. */
export function TextField(
  props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "className">,
) {
  const { field, control: input } = drawn(props)
  return (
    <Field {...field}>
      <input {...input} />
    </Field>
  )
}

/** A field with a native select: on a phone nothing we could draw is better. */
export function SelectField({
  children,
  ...props
}: FieldProps & Omit<SelectHTMLAttributes<HTMLSelectElement>, "className">) {
  const { field, control: select } = drawn(props)
  return (
    <Field {...field}>
      <select {...select}>{children}</select>
    </Field>
  )
}

/** A field with several lines. */
export function TextAreaField(
  props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className">,
) {
  const { field, control: area } = drawn(props)
  return (
    <Field {...field}>
      <textarea rows={4} {...area} />
    </Field>
  )
}

/** A checkbox with its sentence; the whole line is the target. */
export function Checkbox({
  label,
  error,
  className,
  ...input
}: Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "id"> & {
  id: string
  label: ReactNode
  error?: ReactNode
}) {
  return (
    <div className={className}>
      <label htmlFor={input.id} className="tap w-full cursor-pointer items-start gap-3 py-2">
        <input
          type="checkbox"
          name={input.id}
          {...input}
          className="mt-0.75 size-5 shrink-0 accent-la-che"
          aria-invalid={Boolean(error)}
          aria-describedby={describedBy({ id: input.id, error })}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`${input.id}-error`} className="text-sm font-semibold text-gac">
          {error}
        </p>
      ) : null}
    </div>
  )
}
